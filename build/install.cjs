// Brings node_modules up to the lock file, and says so, only when it is not there already.
const { spawnSync } = require('node:child_process')
const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

const say = (line) => process.stderr.write(`${line}\n`)
const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** What says which packages belong there. Our own folder of Node 24 is part of the top's, and of no other's. */
const inputsOf = (root) =>
  ['package.json', 'package-lock.json', 'build/node24/package.json'].filter((name) =>
    fs.existsSync(path.join(root, name)),
  )
const platform = `${process.platform}-${process.arch}`
const stampFile = (root) => path.join(root, 'node_modules', '.banso-installed.json')

/** Sizes and times: enough to know that nothing was touched since the last look. */
const outside = (root) =>
  inputsOf(root)
    .map((name) => fs.statSync(path.join(root, name)))
    .map((stat) => `${stat.size}:${stat.mtimeMs}`)
    .join(' ')

const inside = (root) => {
  const hash = crypto.createHash('sha256')
  for (const name of inputsOf(root)) hash.update(fs.readFileSync(path.join(root, name))).update('\0')
  return hash.digest('hex')
}

const writeStamp = (root) =>
  fs.writeFileSync(stampFile(root), JSON.stringify({ platform, outside: outside(root), inside: inside(root) }))

const fits = (list, value) => !list || (list.includes(value) && !list.includes(`!${value}`))

/** True when npm's own record of node_modules agrees with the lock file, whoever ran the installation. */
function agreesWithLock(root) {
  const lock = readJson(path.join(root, 'package-lock.json'))
  const present = readJson(path.join(root, 'node_modules', '.package-lock.json'))
  const wanted = readJson(path.join(root, 'package.json'))
  if (!lock || !present || !wanted) return false
  const declared = lock.packages['']
  for (const kind of ['dependencies', 'devDependencies']) {
    if (JSON.stringify(wanted[kind] ?? {}) !== JSON.stringify(declared[kind] ?? {})) return false
  }
  return Object.entries(lock.packages).every(([place, entry]) => {
    if (place === '' || !place.startsWith('node_modules/') || entry.link) return true
    const here = fits(entry.os, process.platform) && fits(entry.cpu, process.arch)
    const needed = !entry.optional || (entry.os && entry.cpu && !entry.libc && here)
    if (!needed) return true
    return present.packages[place]?.integrity === entry.integrity && fs.existsSync(path.join(root, place))
  })
}

function isCurrent(root) {
  const stamp = readJson(stampFile(root))
  if (stamp?.platform === platform) {
    if (stamp.outside === outside(root)) return true
    if (stamp.inside === inside(root)) {
      writeStamp(root)
      return true
    }
  }
  if ((stamp && stamp.platform !== platform) || !agreesWithLock(root)) return false
  writeStamp(root)
  return true
}

/** The npm that started us, else the one on PATH; its words go to stderr so that stdout stays the task's. */
function npm(root, args) {
  const own = process.env.npm_execpath
  // Offices inspect encrypted traffic with an authority of their own, which only the system knows.
  const options = { cwd: root, stdio: ['ignore', 2, 2], env: { NODE_USE_SYSTEM_CA: '1', ...process.env } }
  const all = [...args, '--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error']
  const result =
    own && /npm-cli\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...all], options)
      : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', all, {
          ...options,
          shell: process.platform === 'win32',
        })
  return result.status ?? 1
}

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two scripts started at once on a fresh clone: the second waits for the first one's installation. */
function alone(root, work) {
  const folder = path.join(root, '.cache')
  const lock = path.join(folder, 'install.pid')
  fs.mkdirSync(folder, { recursive: true })
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let told = false; ; ) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const owner = Number(fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : 0)
    const age = fs.existsSync(lock) ? Date.now() - fs.statSync(lock).mtimeMs : 0
    if (owner > 0 ? !alive(owner) : age > 5000) fs.rmSync(lock, { force: true })
    else {
      if (!told) say('別の作業が部品を取り寄せています。終わるのを待ちます…')
      told = true
      Atomics.wait(pause, 0, 0, 300)
    }
  }
  try {
    return work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

function install(root) {
  if (isCurrent(root)) return { ok: true, status: 0 }
  const started = Date.now()
  say('必要な部品を取り寄せています(初回は1〜3分かかります)…')
  let status = npm(root, ['ci'])
  if (status !== 0) {
    say('npm ci が終わらなかったため、npm install で取り寄せ直します…')
    status = npm(root, ['install'])
  }
  if (status !== 0) {
    say('部品を取り寄せられませんでした。ネットワーク(npm のレジストリへの接続、プロキシ)と空き容量を確かめて、')
    say('もう一度実行してください。上に npm が伝えた理由があります。')
    return { ok: false, status }
  }
  writeStamp(root)
  say(`部品がそろいました(${Math.round((Date.now() - started) / 1000)}秒)。`)
  return { ok: true, status: 0 }
}

/** @returns {{ ok: boolean, status: number }} */
function ensureInstalled(root) {
  return isCurrent(root) ? { ok: true, status: 0 } : alone(root, () => install(root))
}

module.exports = { ensureInstalled, agreesWithLock }
