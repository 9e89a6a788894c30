type Placed = { readonly where?: string }
type Named = { readonly id: string; readonly kind: string; readonly text: string }

/** 'text of note.txt', 'text of the message': parts of kind `filename` give the names. */
export function nestedNames<P extends Placed>(
  things: readonly P[],
  idOf: (thing: P) => string,
  parts: readonly Named[],
): P[] {
  const names = new Map(
    parts.flatMap(({ id, kind, text }) =>
      kind === 'filename' && id.endsWith('/name') && id.split('/').length > 2 ? [[id.slice(0, -5), text] as const] : [],
    ),
  )
  return things.map((thing) => {
    const where = whereOf(idOf(thing), thing.where, names)
    return where === undefined ? thing : { ...thing, where }
  })
}

function whereOf(id: string, where: string | undefined, names: ReadonlyMap<string, string>): string | undefined {
  const steps = id.split('/')
  for (let length = steps.length - 1; length > 1; length--) {
    const name = names.get(steps.slice(0, length).join('/'))
    if (name === undefined) continue
    const inside = where ?? steps.slice(length).join(', ').replaceAll('-', ' ')
    return `${inside === 'body' ? 'text' : inside} of ${name}`
  }
  return where ?? (/^attachment:\d+\/(?:part\d+\/)+body$/.test(id) ? 'text of the message' : undefined)
}
