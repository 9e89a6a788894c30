/** The texts of the product in its code, for tests of how they read. What a value adds is the word “it”, with a capital where it may begin a sentence. */

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** All that `own` finds in a tree. */
function everywhere(tree: unknown, own: (node: Node) => string[]): string[] {
  if (Array.isArray(tree)) return tree.flatMap((one) => everywhere(one, own))
  if (!isNode(tree)) return []
  return [...own(tree), ...Object.values(tree).flatMap((one) => everywhere(one, own))]
}

/** Literals, both sides of a choice, lists, and what a function returns at once. */
function textsIn(node: unknown): string[] {
  if (!isNode(node)) return []
  const { type, value, quasis, left, right, consequent, alternate, elements, body } = node
  if (type === 'Literal') return typeof value === 'string' ? [value] : []
  if (type === 'TemplateLiteral')
    return [(quasis as { value: { cooked: string } }[]).map((one) => one.value.cooked).join('it')]
  if (type === 'ConditionalExpression') return [...textsIn(consequent), ...textsIn(alternate)]
  if (type === 'LogicalExpression') return [...textsIn(left), ...textsIn(right)]
  if (type === 'ArrayExpression') return (elements as unknown[]).flatMap(textsIn)
  if (type === 'ArrowFunctionExpression') return textsIn(body)
  if (type !== 'BinaryExpression') return []
  return textsIn(left).flatMap((first) => textsIn(right).map((second) => first + second))
}

const REFUSES: Readonly<Record<string, number>> = { Refusal: 1, wrongField: 1, ProblemError: 2, refuse: 2, reply: 2 }

/** The sentences of refusals, which people read as errors on pages and machines as details of problems. */
export const refusalsIn = (tree: unknown): string[] =>
  everywhere(tree, ({ callee, arguments: given }) => {
    const at = REFUSES[(callee as { name?: string } | undefined)?.name ?? '']
    return at !== undefined && Array.isArray(given) ? textsIn(given[at]) : []
  })

/** Properties that hold what a person reads: hints, reasons, steps, answers. */
const READ =
  /^(?:about|advice|because|control|final|hint|label|legend|line|link|none|reason|says|smtp|steps|subject|text|title|why)$/

export const propertiesIn = (tree: unknown): string[] =>
  everywhere(tree, ({ type, key, value }) =>
    type === 'Property' && READ.test((key as { name?: string }).name ?? '') ? textsIn(value) : [],
  )

const INLINE = /^(?:a|strong|span|em|b|q|code|kbd|time)$/

type Element = { openingElement?: { name: { name?: string } }; children: Node[] }

const nameOf = (node: Node): string => (node as Element).openingElement?.name.name ?? ''

/** What each block of a page says in any of its states, and what its fields are called. */
export const pageTextsIn = (tree: unknown): string[] =>
  everywhere(tree, (node) => {
    const { type, name, value } = node
    if (type === 'JSXAttribute' && READ.test((name as { name?: string }).name ?? ''))
      return textsIn(isNode(value) && value['type'] === 'JSXExpressionContainer' ? value['expression'] : value)
    if ((type !== 'JSXElement' && type !== 'JSXFragment') || INLINE.test(nameOf(node))) return []
    return (node as Element).children.map(inlineText).join('').split('\n\n')
  })

/** The text of one child of a block; another block ends the sentence. */
function inlineText(node: Node): string {
  const { type, value, expression } = node
  if (type === 'JSXText') return value as string
  if (type === 'JSXExpressionContainer') {
    const [text] = isNode(expression) && expression['type'] === 'Literal' ? textsIn(expression) : []
    return text ?? 'It'
  }
  return INLINE.test(nameOf(node)) ? (node as Element).children.map(inlineText).join('') : '\n\n'
}
