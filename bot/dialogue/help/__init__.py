"""Crisis help: which card in which words, what follows it, a short plan, an urge sat out."""
