const ROOT = 1

/** Nodes by falling weight, each pair of siblings side by side, as adaptive Huffman codes need them. */
export class AdaptiveTree {
  readonly #size: number
  readonly #parent: Int32Array
  /** The first of its two children, or 0 for a leaf. */
  readonly #children: Int32Array
  readonly #weight: Int32Array
  readonly #symbol: Int32Array
  readonly #leaf: Int32Array

  constructor(size: number) {
    this.#size = size
    const nodes = (): Int32Array => new Int32Array(2 * size)
    ;[this.#parent, this.#children, this.#weight, this.#symbol] = [nodes(), nodes(), nodes(), nodes()]
    this.#leaf = Int32Array.from({ length: size }, (_, symbol) => size + symbol)
    for (let node = 2 * size - 1; node >= ROOT; node--) {
      this.#parent[node] = node >> 1
      if (node >= size) [this.#symbol[node], this.#weight[node]] = [node - size, 1]
      else {
        this.#children[node] = 2 * node
        this.#weight[node] = this.#weight[2 * node]! + this.#weight[2 * node + 1]!
      }
    }
  }

  raise(symbol: number, times = 1): this {
    for (let i = 0; i < times; i++) this.#raise(this.#leaf[symbol]!)
    return this
  }

  raiseAll(times: number): this {
    for (let i = 0; i < times; i++) for (let symbol = 0; symbol < this.#size; symbol++) this.raise(symbol)
    return this
  }

  read(bit: () => number): number {
    let node = ROOT
    while (this.#children[node] !== 0) node = this.#children[node]! + bit()
    const symbol = this.#symbol[node]!
    this.#raise(node)
    return symbol
  }

  bitsOf(symbol: number): number[] {
    const bits: number[] = []
    for (let node = this.#leaf[symbol]!; node !== ROOT; node = this.#parent[node]!)
      bits.unshift(node - this.#children[this.#parent[node]!]!)
    return bits
  }

  #raise(leaf: number): void {
    let node = leaf
    for (; node !== ROOT; node = this.#parent[node]!) {
      let first = node
      while (first - 1 > ROOT && this.#weight[first - 1] === this.#weight[node]) first--
      if (first !== node) this.#swap(first, node)
      node = first
      this.#weight[node]!++
    }
    this.#weight[ROOT]!++
  }

  #swap(one: number, other: number): void {
    for (const field of [this.#children, this.#symbol]) [field[one], field[other]] = [field[other]!, field[one]!]
    for (const node of [one, other]) {
      const children = this.#children[node]!
      if (children === 0) this.#leaf[this.#symbol[node]!] = node
      else this.#parent[children] = this.#parent[children + 1] = node
    }
  }
}
