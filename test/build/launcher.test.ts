import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../build/root.ts'

/** A checkout in small: the launcher, one task that tells what it was given, and an npm that only takes notes. */
let home = ''
const at = (file: string) => join(home, file)
const put = (file: string, content: unknown) => {
  mkdirSync(dirname(at(file)), { recursive: true })
  writeFileSync(at(file), typeof content === 'string' ? content : JSON.stringify(content))
}

const lockedEntries = {
  '': { devDependencies: { a: '1.0.0' } },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/elsewhere': { optional: true, os: ['aix'], cpu: ['ppc64'], integrity: 'sha512-b' },
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'banso-launcher-'))
  for (const file of ['run.cjs', 'install.cjs']) cpSync(join(root, 'build', file), at(`build/${file}`))
  put('package.json', { devDependencies: { a: '1.0.0' } })
  put('build/node24/package.json', {})
  put('package-lock.json', { packages: lockedEntries })
  put(
    'build/tasks/check.ts',
    `const words: string[] = process.argv.slice(2); console.log(JSON.stringify(words)); process.exit(7)`,
  )
  put(
    'build/tasks/start.ts',
    `process.on('SIGTERM', () => process.exit(3)); console.log('up'); setInterval(() => {}, 1000)`,
  )
  put('build/tasks/bench.ts', `process.kill(process.pid, 'SIGKILL')`)
  // The place of npm, so that nothing is fetched: it notes each call and lays down what a real one would.
  put(
    'npm-cli.js',
    `const fs = require('node:fs'); fs.appendFileSync('calls.txt', process.argv[2] + '\\n'); console.log('npm speaks');
     if (process.argv[2] === process.env.NPM_FAILS || process.env.NPM_FAILS === 'all') process.exit(1);
     const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
     fs.mkdirSync('node_modules/a', { recursive: true });
     fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': packages['node_modules/a'] } }))`,
  )
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const env = (more: Record<string, string> = {}) => ({
  ...process.env,
  CI: 'true',
  npm_execpath: at('npm-cli.js'),
  ...more,
})
const launch = (args: string[], more: Record<string, string> = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [at('build/run.cjs'), ...args], { cwd: home, encoding: 'utf8', env: env(more) })
const npmCalls = () => {
  try {
    return readFileSync(at('calls.txt'), 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

describe('on a fresh checkout', () => {
  it('installs first, says so on stderr, and leaves stdout to the task', () => {
    const { stdout, stderr, status } = launch(['check', '--list', 'two words'])
    expect(stdout).toBe('["--list","two words"]\n')
    expect(stderr).toContain('必要な部品を取り寄せています')
    expect(stderr).toContain('npm speaks')
    expect(status).toBe(7)
    expect(npmCalls()).toEqual(['ci'])
  })

  it('tries npm install where npm ci gives up', () => {
    expect(launch(['check'], { NPM_FAILS: 'ci' }).status).toBe(7)
    expect(npmCalls()).toEqual(['ci', 'install'])
  })

  it('says in Japanese what to look at when nothing can be fetched, and starts no task', () => {
    const { stdout, stderr, status } = launch(['check'], { NPM_FAILS: 'all' })
    expect(stderr).toContain('部品を取り寄せられませんでした')
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })
})

it('fetches what one task alone needs when that task is called, into a place of its own', () => {
  put('build/mutation/package.json', { devDependencies: { a: '1.0.0' } })
  put('build/mutation/package-lock.json', { packages: lockedEntries })
  put('build/tasks/mutation.ts', `process.exit(5)`)
  const there = () => existsSync(at('build/mutation/node_modules/a'))
  expect([launch(['check']).status, there()]).toEqual([7, false])
  expect([launch(['mutation']).status, there()]).toEqual([5, true])
  expect(launch(['mutation']).stderr).toBe('')
})

describe('once installed', () => {
  beforeEach(() => {
    launch(['check'])
    rmSync(at('calls.txt'))
  })

  it('says nothing and asks npm nothing', () => {
    expect(launch(['check']).stderr).toBe('')
    expect(npmCalls()).toEqual([])
  })

  it('does not install again because a file was only touched', () => {
    utimesSync(at('package-lock.json'), 1, 1)
    expect(launch(['check']).stderr).toBe('')
    expect(npmCalls()).toEqual([])
  })

  it('does not install again because a script was renamed', () => {
    put('package.json', { devDependencies: { a: '1.0.0' }, scripts: { start: 'x' } })
    launch(['check'])
    expect(npmCalls()).toEqual([])
  })

  it('installs again when the lock file asks for something else', () => {
    put('package-lock.json', {
      packages: { ...lockedEntries, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-other' } },
    })
    launch(['check'])
    launch(['check'])
    expect(npmCalls()).toEqual(['ci'])
  })

  it('installs again when the folder came from another kind of machine', () => {
    const stamp = at('node_modules/.banso-installed.json')
    writeFileSync(stamp, JSON.stringify({ ...JSON.parse(readFileSync(stamp, 'utf8')), platform: 'sunos-sparc' }))
    launch(['check'])
    expect(npmCalls()).toEqual(['ci'])
  })

  it('takes over what somebody installed with npm by hand', () => {
    rmSync(at('node_modules/.banso-installed.json'))
    launch(['check'])
    expect(npmCalls()).toEqual([])
  })
})

it('passes on how a task ended, a killed one too', () => {
  expect(launch(['check']).status).toBe(7)
  // Windows keeps no word of what ended a program.
  expect(launch(['bench']).status).toBe(process.platform === 'win32' ? 1 : 128 + 9)
})

// Windows has no signals: closing its console ends a whole group of programs, the task among them.
it.skipIf(process.platform === 'win32')('hands a signal on to the task and ends as the task ends', async () => {
  launch(['check'])
  const child = spawn(process.execPath, [at('build/run.cjs'), 'start'], {
    cwd: home,
    env: env(),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(3)
})

it('names the tasks when asked for one it does not have', () => {
  const { stderr, status } = launch(['toString'])
  expect(stderr).toContain('使い方')
  expect(status).toBe(2)
})

it('clears away the lock of an installation that was killed', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  put('.cache/install.pid', String(dead))
  expect(launch(['check']).status).toBe(7)
  expect(npmCalls()).toEqual(['ci'])
})

it('two scripts started at once on a fresh checkout install once', async () => {
  const both = [1, 2].map(() =>
    spawn(process.execPath, [at('build/run.cjs'), 'check'], { cwd: home, env: env(), stdio: 'ignore' }),
  )
  await Promise.all(both.map((child) => once(child, 'exit')))
  expect(npmCalls()).toEqual(['ci'])
})

it('puts the Node it found first on PATH, so that whatever the task starts runs on it as well', () => {
  put('build/tasks/check.ts', `console.log(process.env['PATH'])`)
  expect(launch(['check']).stdout.split(delimiter)[0]).toBe(dirname(process.execPath))
})
