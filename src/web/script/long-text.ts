const LONGEST_END = 500
const SHORTEST_END = 100

/** Looks only at its end, so that building takes linear time. */
export class LongText {
  readonly #done: string[] = []
  #end = ''

  isEmpty(): boolean {
    return this.#done.length === 0 && this.#end === ''
  }

  end(): string {
    return this.#end
  }

  add(text: string): void {
    this.#end += text
    if (this.#end.length <= LONGEST_END) return
    this.#done.push(this.#end.slice(0, -SHORTEST_END))
    this.#end = this.#end.slice(-SHORTEST_END)
  }

  addWords(text: string): void {
    const words = text.replace(/\s+/g, ' ')
    this.add(/^\s?$/.test(this.#end.slice(-1)) ? words.trimStart() : words)
  }

  endWith(breaks: number): void {
    if (breaks === 0 || this.isEmpty()) return
    const there = /\n*$/.exec(this.#end)![0].length
    this.#end = this.#end.replace(/ +$/, '')
    this.add('\n'.repeat(Math.max(0, breaks - there)))
  }

  toString(): string {
    return [...this.#done, this.#end].join('')
  }
}
