import type { Budget } from '../../budget.ts'
import { type Attributes, walkXml } from '../xml.ts'

export type Node = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: Node[]
  /** What stands in it, where that is short: a number. */
  text?: string
}

/** A part that is all points. */
const MOST_NODES = 200_000
const LONGEST_NUMBER = 30

/** What of a part says how shapes look and stand; undefined where it is more than is kept. Elements that match `without` are left out whole. */
export function treeOf(bytes: Uint8Array, budget: Budget, without: RegExp): Node | undefined {
  const top: Node = { name: '', attributes: {}, children: [] }
  const path = [top]
  let [nodes, left] = [0, 0]
  walkXml(
    bytes,
    {
      open(name, attributes) {
        if (left > 0 || without.test(name) || ++nodes > MOST_NODES) {
          left++
          return
        }
        const node: Node = { name, attributes, children: [] }
        path.at(-1)!.children.push(node)
        path.push(node)
      },
      text(text) {
        if (left === 0 && text.length <= LONGEST_NUMBER) path.at(-1)!.text = text
      },
      close() {
        if (left > 0) left--
        else path.pop()
      },
    },
    budget,
  )
  return nodes > MOST_NODES ? undefined : top
}

export const localOf = ({ name }: Node): string => name.slice(name.indexOf(':') + 1)
export const childOf = (node: Node | undefined, ...names: readonly string[]): Node | undefined =>
  node?.children.find((one) => names.includes(localOf(one)))

/** Noughts for what is missing or no number. */
export const numberOf = (node: Node | undefined, name: string): number => Number(node?.attributes[name]) || 0

export function descendant(node: Node, local: string, depth: number): Node | undefined {
  for (const child of node.children) {
    if (localOf(child) === local) return child
    const deeper = depth > 0 ? descendant(child, local, depth - 1) : undefined
    if (deeper) return deeper
  }
  return undefined
}
