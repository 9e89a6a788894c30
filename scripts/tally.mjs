import { existsSync, readFileSync } from 'node:fs'

const counted = process.argv.slice(2).map((path) => {
  // The tests did not run.
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'))
  // A file that did not load, or whose hook failed, has no failed test.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
})
const sum = (of) => counted.reduce((total, one) => total + one[of], 0)

console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
