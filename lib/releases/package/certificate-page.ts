/** The certificate as a web page that needs nothing beside it. */
import type { Certificate } from "./certificate";
import { type Block, certificateInWords, titleOf } from "./certificate-words";

const styles = `body{font:1rem/1.5 system-ui,sans-serif;color:#1f1723;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1,h2{color:#35123e;line-height:1.2}table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid #d9d0d8;padding:.35rem .5rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr;gap:.35rem 1rem}dt{font-weight:600}dd{margin:0}
.wide{overflow-x:auto}@media (max-width:32rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}`;

export function certificatePage(certificate: Certificate): string {
  const title = titleOf(certificate);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${certificateInWords(certificate).map(drawn).join("\n")}
</main>
</body>
</html>
`;
}

function drawn(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h2>${escaped(block.text)}</h2>`;
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "facts":
      return `<dl>${block.facts.map(([term, says]) => `<dt>${escaped(term)}</dt><dd>${escaped(says)}</dd>`).join("")}</dl>`;
    case "table":
      return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(block.caption)}"><table><caption>${escaped(block.caption)}</caption><thead><tr>${block.head
        .map((cell) => (cell === "" ? "<td></td>" : `<th scope="col">${escaped(cell)}</th>`))
        .join("")}</tr></thead><tbody>${block.rows
        .map(
          ([first = "", ...cells]) =>
            `<tr><th scope="row">${escaped(first)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
        )
        .join("")}</tbody></table></div>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
