import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { besideOf, isOfTheSystem, syncFolder } from '../../db/upkeep/beside.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import type { Unfinished } from './on-this-pc/unfinished.ts'

interface WriteOptions {
  /** The folder around it is made for it. */
  readonly ownFolder?: boolean | undefined
  /** Remembers the unfinished file beside, so that a later start clears it away where this program is killed. */
  readonly unfinished?: Unfinished | undefined
}

/**
 * Beside first, then over: an interrupted save leaves the old file as it was, and so does one that the old file's
 * reader does not allow. What lies there is synchronised and read once more before it gets its name. Refused with the
 * file's name and what to do.
 */
export async function writeWhole(
  to: string,
  chunks: Iterable<Uint8Array>,
  { ownFolder = false, unfinished }: WriteOptions = {},
): Promise<void> {
  const beside = besideOf(to)
  const forget = unfinished?.remember(beside)
  try {
    // That alone: where the place it was to be in has gone, none is made in its stead.
    if (ownFolder && !isFolder(dirname(to))) await mkdir(dirname(to))
    if (isFolder(to))
      throw new Refusal('busy', `「${basename(to)}」という名前のフォルダーがあります。別の名前で保存してください。`)
    const given = hashing(chunks)
    await pipeline(Readable.from(given.chunks), createWriteStream(beside, { flush: true }))
    if ((await hashOf(beside)) !== given.hash()) throw new Refusal('busy', notAsGiven(to))
    await renameOver(beside, to)
    syncFolder(dirname(to))
  } catch (error) {
    // What cannot be removed was never there, or says the same again.
    await rm(beside, { force: true }).catch(() => undefined)
    throw isOfTheSystem(error) ? new Refusal('busy', whyNot(to, error.code ?? '')) : error
  } finally {
    forget?.()
  }
}

/** What is written passes by once, and its sum is known when all of it has. */
function hashing(chunks: Iterable<Uint8Array>) {
  const hash = createHash('sha256')
  function* passing() {
    for (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }
  return { chunks: passing(), hash: () => hash.digest('hex') }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 512 * 1024 })) hash.update(piece)
  return hash.digest('hex')
}

const notAsGiven = (to: string) =>
  `「${basename(to)}」を保存できません。書き込んだ内容を読み直すと、元と違っていました。保存先の媒体が傷んでいるおそれがあります。別の場所に保存してください。`

/** Nobody was asked whether a file of that name may go: it stays, and the new one is numbered. */
export function freeName(folder: string, name: string): string {
  const numbered = (n: number) => join(folder, n === 1 ? name : name.replace(/(\.[^.]*)?$/, `(${n})$1`))
  let n = 1
  while (existsSync(numbered(n))) n++
  return numbered(n)
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false

const held = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** A virus scanner looks at a file that has just changed; Excel keeps one for as long as it shows it. */
async function renameOver(from: string, to: string): Promise<void> {
  for (const patience of [50, 100, 200]) {
    const failed = await rename(from, to).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => error,
    )
    if (failed === undefined) return
    if (!held.has(failed.code ?? '')) throw failed
    await wait(patience)
  }
  await rename(from, to)
}

function whyNot(to: string, code: string): string {
  const name = basename(to)
  if (held.has(code) && existsSync(to))
    return `「${name}」はExcelなどのプログラムで開かれているか、書き込みが禁じられています。閉じてから、もう一度保存してください。元のファイルはそのままです。`
  if (held.has(code) || code === 'EROFS')
    return `「${name}」を保存できません。このフォルダーには書き込めません。別のフォルダーを選んでください。`
  if (code === 'ENOSPC') return `「${name}」を保存できません。空き容量が足りません。不要なファイルを片付けてください。`
  if (code === 'ENAMETOOLONG') return `「${name}」を保存できません。場所か名前が長すぎます。短くしてください。`
  if (code === 'ENOENT') return `「${name}」を保存できません。フォルダーがありません。別のフォルダーを選んでください。`
  return `「${name}」を保存できません(${code})。別の場所を選んでください。`
}
