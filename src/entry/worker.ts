import { createWorker } from './worker-service.ts'

/** The Worker of an office: nothing of the sample office or its fake tenant is in its bundle. */
export default createWorker()
