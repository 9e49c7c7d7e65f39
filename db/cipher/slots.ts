import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { besideOf, renameOver, syncFolder } from '../upkeep/beside.ts'
import type { Sealed } from './seal.ts'

/** What opens an encrypted office by its passphrase lies beside it, and goes along with each copy of it. */
export const keysFileOf = (file: string): string => `${file}-keys`

const title = 'banso-keys 1'
const sumOf = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16)

function lineOf({ check, memoryKiB, passes, lanes, salt, nonce, box }: Sealed): string {
  const bytes = [salt, nonce, box].map((each) => each.toString('base64'))
  const words = ['passphrase', check, 'argon2id', `${memoryKiB}`, `${passes}`, `${lanes}`, ...bytes]
  return [...words, sumOf(words)].join(' ')
}

/** More than any of ours ever had: a line that asks for more is none of ours, and would only fill the memory. */
const mostMemoryKiB = 1024 * 1024

function sealedIn(line: string): Sealed[] {
  const words = line.split(' ')
  const [kind, check = '', how, memory, passes, lanes, salt = '', nonce = '', box = '', sum] = words
  if (kind !== 'passphrase' || how !== 'argon2id' || sumOf(words.slice(0, -1)) !== sum) return []
  if (!(Number(memory) <= mostMemoryKiB)) return []
  const bytes = (text: string) => Buffer.from(text, 'base64')
  return [
    {
      check,
      memoryKiB: Number(memory),
      passes: Number(passes),
      lanes: Number(lanes),
      salt: bytes(salt),
      nonce: bytes(nonce),
      box: bytes(box),
    },
  ]
}

/** A line that was damaged is none. A file that cannot be read says nothing: the recovery key opens the office without it. */
export function slotsBeside(file: string): Sealed[] {
  try {
    return readFileSync(keysFileOf(file), 'utf8').split('\n').flatMap(sealedIn)
  } catch {
    return []
  }
}

/**
 * Durable before this returns, and never half written. While a file is written anew under another key both keys have their line:
 * whichever file a kill leaves, its passphrase opens it.
 */
export function keepSlots(file: string, slots: readonly Sealed[]): void {
  const name = keysFileOf(file)
  if (slots.length === 0) {
    rmSync(name, { force: true })
    return
  }
  const part = besideOf(name)
  writeFileSync(part, `${[title, ...slots.map(lineOf)].join('\n')}\n`, { mode: 0o600 })
  const handle = openSync(part, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameOver(part, name)
  syncFolder(dirname(name))
}

/** For a copy of the office: it opens by the passphrase of today, whatever that becomes. */
export function copySlots(file: string, copy: string): void {
  const slots = slotsBeside(file)
  if (slots.length > 0) keepSlots(copy, slots)
}
