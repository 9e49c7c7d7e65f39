import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** A piece of the bundle carries the print of its content in its name, so what was compiled once under a name stays true. */
const piece = /-[\w-]{8}\.cjs$/

/**
 * Takes the program's own pieces as V8 has compiled them before on this PC, as Chromium does with the page's: compiling
 * the contract and the handlers anew takes 25 ms of the one thread that every start waits for. Only what is loaded from
 * now on is concerned. Returns the deed that puts away what this run had to compile itself; nothing is lost without it.
 */
export function reuseCompiled(folder: string): () => void {
  const compiledHere = new Map<string, Script>()
  let programFolder = ''
  const load = (module: NodeJS.Module, file: string): void => {
    const name = basename(file)
    const known = piece.test(name) ? storedUnder(folder, name) : undefined
    // Node's own wrapper of a CommonJS module.
    const text = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n})`
    const script = new Script(text, { filename: file, ...(known === undefined ? {} : { cachedData: known }) })
    programFolder = dirname(file)
    // Absent, or of another V8, which refuses what is not its own.
    if (piece.test(name) && script.cachedDataRejected !== false) compiledHere.set(name, script)
    script.runInThisContext()(module.exports, createRequire(file), module, file, programFolder)
  }
  createRequire(import.meta.url).extensions['.cjs'] = load
  return () => {
    if (compiledHere.size === 0) return
    try {
      mkdirSync(folder, { recursive: true })
      for (const [name, script] of compiledHere) store(folder, name, script.createCachedData())
      compiledHere.clear()
      // What is left of former versions, and of a write that was cut short.
      for (const name of readdirSync(folder)) if (!existsSync(join(programFolder, name))) rmSync(join(folder, name))
    } catch {
      // A full or locked disk: the next start compiles again, and is only slower.
    }
  }
}

/** Its own sum stands before the compiled code: V8 itself does not look whether it is whole. */
const sumOf = (code: Uint8Array) => createHash('sha256').update(code).digest()
const sumLength = 32

function storedUnder(folder: string, name: string): Buffer | undefined {
  try {
    const held = readFileSync(join(folder, name))
    const code = held.subarray(sumLength)
    return sumOf(code).equals(held.subarray(0, sumLength)) ? code : undefined
  } catch {
    return undefined
  }
}

function store(folder: string, name: string, code: Buffer): void {
  const unfinished = join(folder, `${name}.${process.pid}.new`)
  try {
    writeFileSync(unfinished, Buffer.concat([sumOf(code), code]))
    renameSync(unfinished, join(folder, name))
  } finally {
    // Where it could not take its place, each start would leave another behind.
    rmSync(unfinished, { force: true })
  }
}
