// What Node, Workers and browsers all have, and the types of Node 20 do not name.
type BufferSource = ArrayBuffer | ArrayBufferView<ArrayBuffer>
type CryptoKey = import('node:crypto').webcrypto.CryptoKey
