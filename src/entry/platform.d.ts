// The types of Node 20 lack these.
type BufferSource = ArrayBuffer | ArrayBufferView<ArrayBuffer>
type CryptoKey = import('node:crypto').webcrypto.CryptoKey
