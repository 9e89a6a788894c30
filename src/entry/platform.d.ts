// Globals of Node, Workers and browsers that the types of Node 20 lack.
type BufferSource = ArrayBuffer | ArrayBufferView<ArrayBuffer>
type CryptoKey = import('node:crypto').webcrypto.CryptoKey
