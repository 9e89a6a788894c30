declare module '*.css' {
  const text: string
  export default text
}

declare module '*.txt' {
  const text: string
  export default text
}

declare module '*.wasm' {
  const module: object
  export default module
}

declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}
