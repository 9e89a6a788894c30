export type Html = { readonly html: string }

function text(words: string): Html {
  const escaped = words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return { html: escaped }
}

export function element(name: string, ...inside: readonly (Html | string)[]): Html {
  return {
    html: `<${name}>${inside.map((one) => (typeof one === 'string' ? text(one) : one).html).join('')}</${name}>`,
  }
}

export function link(href: string, words: string): Html {
  return { html: `<a href="${text(href).html}">${text(words).html}</a>` }
}

export function table(heads: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  if (rows.length === 0) return element('p', 'None.')
  const head = element('tr', ...heads.map((one) => ({ html: `<th scope="col">${text(one).html}</th>` })))
  return element('table', head, ...rows.map((row) => element('tr', ...row.map((cell) => element('td', cell)))))
}

const STYLE =
  'body{font:16px/1.5 Arial,sans-serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}' +
  'td,th{border:1px solid #b1b4b6;padding:.4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}td{white-space:pre-line}' +
  '@media print{body{font-size:10pt;margin:0;max-width:none}tr{break-inside:avoid}h1,h2{break-after:avoid}thead,tr:first-child{break-after:avoid}a{color:#000}}'

export function page(title: string, ...inside: readonly Html[]): string {
  const head = `<meta charset="utf-8"><title>${text(title).html}</title><style>${STYLE}</style>`
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>${element('h1', title).html}${inside.map(({ html }) => html).join('\n')}</body></html>\n`
}
