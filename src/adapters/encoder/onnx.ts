/** The part of the Open Neural Network Exchange format (onnx.proto3) that one model of floats needs; write only. */

/** The name of a value in a graph: an output of a node, an input or a weight. */
export type Name = string

const FLOAT = 1
const INT32 = 6
const INT64 = 7
/** The operator set of ONNX 1.12, which added LayerNormalization. */
const OPERATORS = 17
const FORMAT = 8

type Attribute = number | readonly number[]

/** A graph under construction. Integer attributes are written as integers, others as floats. */
export function createGraph() {
  const pieces: Bytes[] = []
  let made = 0
  const name = () => `n${made++}`

  function constant(type: number, shape: readonly number[], bytes: Uint8Array): Name {
    const given = name()
    const dims = shape.map((size) => number(1, size))
    pieces.push(bytesOf(5, [...dims, number(2, type), text(8, given), bytesOf(9, [[bytes]])]))
    return given
  }

  return {
    weights: (shape: readonly number[], floats: Uint8Array): Name => constant(FLOAT, shape, floats),
    float: (value: number): Name => constant(FLOAT, [], bytesIn(Float32Array.of(value))),
    index: (value: number): Name => constant(INT64, [], bytesIn(BigInt64Array.of(BigInt(value)))),
    shape: (sizes: readonly number[]): Name =>
      constant(INT64, [sizes.length], bytesIn(BigInt64Array.from(sizes, (size) => BigInt(size)))),
    run(operator: string, inputs: readonly Name[], attributes: Readonly<Record<string, Attribute>> = {}): Name {
      const given = name()
      const attributeBytes = Object.entries(attributes).map(([key, value]) => bytesOf(5, attribute(key, value)))
      pieces.push(
        bytesOf(1, [...inputs.map((one) => text(1, one)), text(2, given), text(4, operator), ...attributeBytes]),
      )
      return given
    },
    /** The whole model. A dimension given as text is variable. */
    model(inputs: readonly Port[], outputs: readonly Port[]): Uint8Array {
      const ports = [...inputs.map((one) => bytesOf(11, port(one))), ...outputs.map((one) => bytesOf(12, port(one)))]
      const graph = bytesOf(7, [...pieces, text(2, 'encoder'), ...ports])
      return joined([...number(1, FORMAT), ...graph, ...bytesOf(8, [number(2, OPERATORS)])])
    },
  }
}

export type Port = { readonly name: Name; readonly of: 'float' | 'int32'; readonly shape: readonly (number | string)[] }

function port({ name, of, shape }: Port): Bytes[] {
  const dims = shape.map((size) => bytesOf(1, [typeof size === 'number' ? number(1, size) : text(2, size)]))
  const tensor = bytesOf(1, [number(1, of === 'float' ? FLOAT : INT32), bytesOf(2, dims)])
  return [text(1, name), bytesOf(2, [tensor])]
}

const [AS_FLOAT, AS_INT, AS_INTS] = [1, 2, 7]

function attribute(name: string, value: Attribute): Bytes[] {
  if (typeof value !== 'number') return [text(1, name), ...value.map((one) => number(8, one)), number(20, AS_INTS)]
  if (Number.isInteger(value)) return [text(1, name), number(3, value), number(20, AS_INT)]
  return [text(1, name), [Uint8Array.of((2 << 3) | 5), bytesIn(Float32Array.of(value))], number(20, AS_FLOAT)]
}

const bytesIn = (numbers: Float32Array | BigInt64Array) => new Uint8Array(numbers.buffer)

/** A list of chunks, because weights are megabytes and are copied only once, at the end. */
type Bytes = readonly Uint8Array[]

function joined(pieces: Bytes): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** A field of Protocol Buffers: its number and wire type, then its value. */
const number = (field: number, value: number): Bytes => [varint(field << 3), varint(value)]
const text = (field: number, value: string): Bytes => bytesOf(field, [[Buffer.from(value)]])

function bytesOf(field: number, pieces: readonly Bytes[]): Bytes {
  const all = pieces.flat()
  const length = all.reduce((sum, piece) => sum + piece.length, 0)
  return [varint((field << 3) | 2), varint(length), ...all]
}

/** Base-128 varint; a negative number is written as 64 bits. */
function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let left = BigInt.asUintN(64, BigInt(value))
  for (; left > 127n; left >>= 7n) bytes.push(Number(left & 127n) | 128)
  bytes.push(Number(left))
  return Buffer.from(bytes)
}
