// The one line that says how the tests went, from vitest's JSON report.
import { existsSync, readFileSync } from 'node:fs'

const [path] = process.argv.slice(2)
if (!existsSync(path)) {
  // The tests did not even run.
  console.log('0 passed, 1 failed')
} else {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'))
  // A file that could not be loaded, or whose hook broke, has failed without a test of its own.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  console.log(`${numPassedTests} passed, ${numFailedTests + broken.length} failed`)
}
