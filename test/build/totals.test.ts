import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../build/root.ts'
import { line, named, sum, totalsOf } from '../../build/totals.ts'

const vitest = (passed: number, failed: number, pending = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
  testResults: [] as object[],
})
const playwright = (expected: number, unexpected: number, flaky: string[] = [], skipped = 0) => ({
  stats: { expected, unexpected, flaky: flaky.length, skipped },
  suites: [
    {
      title: 'a file',
      specs: [],
      suites: [
        {
          title: 'a group',
          specs: flaky.map((title) => ({
            title,
            tests: [{ status: 'flaky', results: [{ error: { message: '\u001b[31mtoo late\u001b[39m' } }, {}] }],
          })),
        },
      ],
    },
  ],
})

describe('the closing line', () => {
  it('adds up every run', () => {
    const all = [totalsOf('vitest', vitest(120, 0, 1, 2), true), totalsOf('playwright', playwright(14, 0), true)]
    expect(line(sum(all))).toBe('134 passed, 0 failed, 3 skipped')
  })

  it('leaves out what did not happen', () => {
    expect(line({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed')
  })

  it('names a story that passed only at the second try, and what it said at the first', () => {
    const totals = totalsOf('playwright', playwright(3, 0, ['one deed']), true)
    expect(totals).toMatchObject({ passed: 4, failed: 0 })
    expect(named(totals)).toBe('■ 二度目に通ったもの\n  one deed\n      too late')
  })

  it('fails a run in which more than a few needed their second try', () => {
    expect(totalsOf('playwright', playwright(3, 0, ['a', 'b', 'c']), true).failed).toBe(0)
    expect(totalsOf('playwright', playwright(3, 0, ['a', 'b', 'c', 'd']), true)).toMatchObject({ passed: 7, failed: 1 })
  })

  it('names the tests that failed, and a file that could not be loaded', () => {
    const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
      ...{ fullName, status, failureMessages },
    })
    const report = {
      ...vitest(1, 1),
      testResults: [
        {
          ...{ name: '/a.test.ts', status: 'failed', message: '' },
          assertionResults: [test('good', 'passed'), test('late', 'passed', 'slow'), test('bad', 'failed', 'no\nyes')],
        },
        { name: '/b.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
      ],
    }
    expect(totalsOf('vitest', report, false)).toEqual({
      ...{ passed: 1, failed: 1, skipped: 0 },
      failures: [
        { name: 'bad', words: 'no\nyes' },
        { name: '/b.test.ts', words: 'no such file' },
      ],
      again: [{ name: 'late', words: 'slow' }],
    })
  })

  it('never says 0 failed about a run that ended red without a failing test', () => {
    expect(totalsOf('vitest', vitest(12, 0), false)).toMatchObject({ passed: 12, failed: 1, skipped: 0 })
    expect(totalsOf('playwright', undefined, false)).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
  })

  it('never counts a red run twice', () => {
    expect(totalsOf('vitest', vitest(12, 3), false).failed).toBe(3)
  })
})

// A script of bash.
describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  let home = ''
  const program = (file: string, script: string) => {
    writeFileSync(join(home, file), `#!/usr/bin/env bash\n${script}\n`)
    chmodSync(join(home, file), 0o755)
  }

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'banso-ci-'))
    mkdirSync(join(home, 'main/.ci'), { recursive: true })
    mkdirSync(join(home, 'main/.cache/test'), { recursive: true })
    mkdirSync(join(home, 'bin'))
    mkdirSync(join(home, 'shared/tools/electron-runtime'), { recursive: true })
    cpSync(join(root, '.ci/run'), join(home, 'main/.ci/run'))
    // In the place of npm and xvfb-run: write the totals that a run of each kind would leave.
    program(
      'bin/npm',
      `name=totals; [[ " $* " == *" --desktop "* ]] && name=totals-desktop
       [[ " $* " == *" --windows "* ]] && name=totals-windows
       [[ $name == totals-windows && -z $BANSO_WINE ]] && exit 9
       [[ $name == totals-desktop && -z $ELECTRON_OVERRIDE_DIST_PATH ]] && exit 9
       [[ " $DIES " == *" $name "* ]] && exit 1
       failed=0; [[ " $FAILS " == *" $name "* ]] && failed=2
       echo "{\\"passed\\":10,\\"failed\\":$failed,\\"skipped\\":0}" > .cache/test/$name.json; exit $((failed > 0))`,
    )
    program('bin/xvfb-run', 'shift; exec "$@"')
    program('shared/tools/electron-runtime/setup.sh', `echo "export ELECTRON_OVERRIDE_DIST_PATH='/somewhere'"`)
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  const run = (more: Record<string, string> = {}) => {
    const path = [join(home, 'bin'), process.env['PATH']].join(delimiter)
    const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
    const { stdout, status } = spawnSync('bash', ['.ci/run'], {
      cwd: join(home, 'main'),
      encoding: 'utf8',
      env: { ...env, ...more, PATH: path },
    })
    return { closing: stdout.trim().split('\n').at(-1), status }
  }

  it('ends with the sum of npm test and the desktop stories', () => {
    expect(run()).toEqual({ closing: '20 passed, 0 failed', status: 0 })
  })

  it('fails when the desktop stories fail', () => {
    expect(run({ FAILS: 'totals-desktop' })).toEqual({ closing: '20 passed, 2 failed', status: 1 })
  })

  it('fails when npm test fails, and still runs the desktop stories', () => {
    expect(run({ FAILS: 'totals' })).toEqual({ closing: '20 passed, 2 failed', status: 1 })
  })

  it('says that something failed even where npm test died before it could count', () => {
    expect(run({ DIES: 'totals' })).toEqual({ closing: '10 passed, 1 failed', status: 1 })
  })

  it('does not take totals of an earlier run for its own', () => {
    writeFileSync(join(home, 'main/.cache/test/totals.json'), '{"passed":99,"failed":0,"skipped":0}')
    expect(run({ DIES: 'totals' }).closing).toBe('10 passed, 1 failed')
  })

  it('fails when the runtime cannot be prepared', () => {
    program('shared/tools/electron-runtime/setup.sh', 'exit 1')
    expect(run()).toEqual({ closing: '10 passed, 1 failed', status: 1 })
  })

  describe('with Windows beside the checkout', () => {
    const setup = 'shared/tools/windows-runtime/setup.sh'
    beforeEach(() => {
      mkdirSync(join(home, 'shared/tools/windows-runtime'))
      program(setup, `echo "export BANSO_WINE='/somewhere'"`)
    })

    it('adds its tests up, too', () => {
      expect(run()).toEqual({ closing: '30 passed, 0 failed', status: 0 })
    })

    it('fails when one of them fails', () => {
      expect(run({ FAILS: 'totals-windows' })).toEqual({ closing: '30 passed, 2 failed', status: 1 })
    })

    it('fails when Windows cannot be prepared', () => {
      program(setup, 'exit 1')
      expect(run()).toEqual({ closing: '20 passed, 1 failed', status: 1 })
    })
  })

  it('does without the desktop stories where no runtime stands beside the checkout', () => {
    rmSync(join(home, 'shared'), { recursive: true })
    expect(run()).toEqual({ closing: '10 passed, 0 failed', status: 0 })
  })
})
