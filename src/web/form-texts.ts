/** Of several values, the last counts. */
export function textsOf(form: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(form).map(([name, value]) => [name, [value].flat().at(-1)] as const)
  return Object.fromEntries(texts.filter((one): one is readonly [string, string] => typeof one[1] === 'string'))
}
