"""The states of the United States, as people write them."""

# USPS abbreviations of the 50 states, DC and Puerto Rico (pe.usps.com, Appendix B, 2026-11-24).
NAMES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "Washington DC",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "PR": "Puerto Rico", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin",
    "WY": "Wyoming",
}  # fmt: skip
# Territories with ZIP codes and 988, as the same list abbreviates them.
TERRITORIES = {
    "AS": "American Samoa", "GU": "Guam", "MP": "Northern Mariana Islands",
    "VI": "U.S. Virgin Islands",
}  # fmt: skip
EVERY = NAMES | TERRITORIES
# A state and the country of the same name: "Tbilisi, Georgia" is no town in Georgia.
NAMESAKE_COUNTRIES = {"GA": "GE"}
MILITARY = frozenset({"AA", "AE", "AP"})  # post offices abroad: no place on the map

# Abbreviations that people also write for something else: a word, Mom, a doctor, Veterans Affairs.
WORDS = frozenset(
    {"IN", "OR", "ME", "HI", "OK", "OH", "ID", "MA", "PA", "LA", "DE", "AL", "CO", "MS", "PR"}
    | {"MD", "VA", "AS", "VI", "MP"}
)
# Those that no English sentence holds as a word of its own: behind a town they are its state.
BEHIND_A_TOWN = frozenset({"PA", "VA", "MD", "MA", "AL", "CO", "LA", "MS"})
# Those that stay words even in capitals: the answer "OK" is no place.
NEVER_ALONE = frozenset({"HI", "OK", "AS"})
# Those that are a state, in lower case too, where a place was asked for.
ALONE_IN_LOWER_CASE = frozenset({"PA", "VA", "MD", "MA", "AL", "CO"})
_OTHERS = {
    "calif": "CA", "cali": "CA", "penn": "PA", "mass": "MA", "tex": "TX", "fla": "FL",
    "wash": "WA", "minn": "MN", "wisc": "WI", "mich": "MI", "tenn": "TN", "conn": "CT",
    "okla": "OK", "colo": "CO", "ariz": "AZ", "nebr": "NE", "neb": "NE", "wis": "WI", "kans": "KS",
    "mont": "MT", "nev": "NV", "ala": "AL", "wyo": "WY",
    "north mex": "NM", "north dak": "ND", "south dak": "SD", "w va": "WV", "w virginia": "WV",
    "washington state": "WA", "washington the state": "WA", "state of washington": "WA",
    "new york state": "NY", "state of new york": "NY", "upstate new york": "NY", "upstate ny": "NY",
    "n carolina": "NC", "s carolina": "SC", "jersey": "NJ",
    "virgin islands": "VI", "us virgin islands": "VI", "usvi": "VI", "u s virgin islands": "VI",
    "northern marianas": "MP", "northern mariana islands": "MP",
    "commonwealth of puerto rico": "PR",
}  # fmt: skip
BY_NAME = {name.casefold(): code for code, name in EVERY.items() if code != "DC"} | _OTHERS
ALSO_NAMES = frozenset({"georgia", "virginia", "penn", "mass", "wash", "conn", "cali", "jersey"})
