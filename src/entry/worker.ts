import { createWorker } from './worker-service.ts'

/** The Worker of an office, without the sample office or its fake tenant. */
export default createWorker()
