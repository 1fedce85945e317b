"""What the preview costs in a real browser: run with `make bench-preview`.

The server is a process of its own, as for a person. A yardstick stands beside the times.
"""

import asyncio
import json
import re
import statistics
import sys
import time
from pathlib import Path

import psutil
from playwright.async_api import Browser, Page

from bot.assembly import assemble
from bot.explain import explain
from bot.safety.utterances import load_utterances
from bot.settings import Settings
from tests.channels.preview.browser import browser

ROOT = Path(__file__).parent.parent.parent.parent
ROUNDS = 30
LINES = 1000
PAINTED = """() => new Promise((done) => {
  const seen = () => performance.getEntriesByName("first-contentful-paint")[0];
  if (seen()) return done(seen().startTime);
  new PerformanceObserver(() => seen() && done(seen().startTime))
    .observe({ type: "paint", buffered: true });
})"""
# From the press of the button to the painted bubble: the second frame after it stands there.
TURN = """(text) => new Promise((done) => {
  const log = document.querySelector(".panel:not([hidden]) .log");
  const field = document.getElementById("text");
  field.value = text;
  const start = performance.now();
  let answered = 0;
  new MutationObserver((changes, observer) => {
    const added = changes.flatMap((change) => [...change.addedNodes]);
    if (answered || !added.some((node) => node.matches(".bot:not(.typing)"))) return;
    answered = performance.now() - start;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => done([answered, performance.now() - start])));
  }).observe(log, { childList: true });
  document.querySelector(".send").click();
})"""
YARDSTICK = """async () => {
  const start = performance.now();
  await (await fetch("/here", { method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ page: "0".repeat(32) }) })).json();
  return performance.now() - start;
}"""


async def main() -> None:
    """Print each figure beside its aim."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "preview", "--port", "0",
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert server.stdout is not None
    url = re.findall(r"http://\S+", (await server.stdout.readline()).decode())[0]
    try:
        async with browser() as running:
            await _first_paint(running, url)
            page = await running.new_page()
            await page.goto(url)
            await page.locator(".bot .rows").first.wait_for()
            shown(
                "yardstick: an empty request",
                [await page.evaluate(YARDSTICK) for _ in range(ROUNDS)],
                "",
            )
            await _turns(page)
            await _review(page, url, psutil.Process(server.pid))
    finally:
        server.terminate()
        await server.wait()


async def _first_paint(running: Browser, url: str) -> None:
    times = []
    for _ in range(ROUNDS // 3):
        page = await running.new_page()
        await page.goto(url)
        times.append(await page.evaluate(PAINTED))
        await page.close()
    shown("first paint", times, "300")


async def _turns(page: Page) -> None:
    texts = ("is self-harm a suicide attempt?", "i want to die", "thanks", "what is dbt")
    pairs = [await page.evaluate(TURN, texts[i % len(texts)]) for i in range(ROUNDS)]
    shown("click to bubble in the page", [pair[0] for pair in pairs], "30")
    shown("click to bubble on the screen", [pair[1] for pair in pairs], "")


async def _review(page: Page, url: str, server: psutil.Process) -> None:
    lines = [json.dumps({"text": u.text, "level": u.level}) for u in
             load_utterances(ROOT / "knowledge" / "risk" / "utterances", [])[:LINES]]  # fmt: skip
    file = {"name": "x.jsonl", "mimeType": "text/plain", "buffer": "\n".join(lines).encode()}
    times, busy = [], []
    for _ in range(3):
        await page.goto(f"{url}/review")
        before = server.cpu_times().user
        start = time.perf_counter()
        await page.set_input_files("#file", file)  # type: ignore[arg-type]
        await page.locator("#rows tr").nth(len(lines) - 1).wait_for(state="attached")
        times.append((time.perf_counter() - start) * 1000)
        busy.append((server.cpu_times().user - before) * 1000)
    shown(f"{len(lines):,} rows of review", times, "3000")
    shown("  of it the server's processor time", busy, "")
    resources = assemble(Settings(_env_file=None))
    start = time.process_time()
    for line in lines:
        explain(json.loads(line)["text"], resources)
    alone = (time.process_time() - start) * 1000
    shown(f"yardstick: explain {len(lines):,} lines alone", [alone], "")


def shown(name: str, times: list[float], aim: str) -> None:
    """Print one row, in milliseconds."""
    told = f"   aim {aim}" if aim else ""
    print(f"{name:<36} median {statistics.median(times):8.1f}   worst {max(times):8.1f} ms{told}")


if __name__ == "__main__":
    asyncio.run(main())
