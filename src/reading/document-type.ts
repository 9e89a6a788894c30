/** A formal public identifier, such as `-//W3C//DTD SVG 1.1//EN`. */
const STANDARD =
  /^[-+]?\/\/(?:W3C|OASIS|IETF|ISO|Apple|Apple Computer|OpenOffice\.org)\/\/(?:DTD|ENTITIES) [\w .-]{1,40}\/\/EN$/
const PLAIN_ADDRESS = /^(?:https?:\/\/)?[\w./:-]{1,120}\.dtd$/

/** The page does not show the document type. */
export function namesIn(doctype: string): string {
  const names = [...doctype.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, one, other]) => one ?? other ?? '')
  return names.filter((name) => !STANDARD.test(name) && !PLAIN_ADDRESS.test(name)).join('\n')
}
