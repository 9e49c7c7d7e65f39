import { basename, dirname, extname, join } from 'node:path'
import { type CopyReason, copyReasonLabel, copyReasons } from '../../shared/domain/office/copies.ts'
import { namesIn } from '../upkeep/beside.ts'

/** What a copy is called until it counts. */
export const unfinished = '.part'
export const unfinishedCopy = (to: string): string => `${to}${unfinished}`

/**
 * What else belongs to an office or to a copy of it, by what stands behind its name: it goes along to the second place and to another
 * PC, comes back with a restored copy, and goes when the copy makes room. The head (`-head`) is of one file alone.
 */
export const goesAlong = ['-keys'] as const

/** What is between the name of the office and its extension: the moment, and why where nobody asked for it by hand. */
const told = new RegExp(`^(\\d{8}-\\d{6})(?:_(${Object.values(copyReasonLabel).join('|')}))?$`)

/** バックアップ: the folder beside the office file in which the program keeps its copies, so that nobody opens one by mistake. */
export const copiesFolder = (file: string): string =>
  join(dirname(file), `${basename(file, extname(file))}_バックアップ`)

/** The name of a copy taken at that moment in Japan (ISO 8601). */
export function copyName(file: string, at: string, why: CopyReason = 'manual'): string {
  const extension = extname(file)
  const reason = why === 'manual' ? '' : `_${copyReasonLabel[why]}`
  return `${basename(file, extension)}_${stampOf(at)}${reason}${extension}`
}

/** A moment of Japan as a file name can bear it. */
export const stampOf = (at: string): string => at.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')

export interface NamedCopy {
  readonly name: string
  readonly path: string
  /** ISO, Japan: the moment its name tells. */
  readonly at: string
  readonly why: CopyReason
}

/** What the name of a copy of that office tells, or null of any other file. */
export function readCopyName(file: string, path: string): NamedCopy | null {
  const [extension, name] = [extname(file), basename(path).normalize('NFC')]
  const start = `${basename(file, extension).normalize('NFC')}_`
  if (!name.startsWith(start) || !name.endsWith(extension)) return null
  const [, stamp, reason] = told.exec(name.slice(start.length, name.length - extension.length)) ?? []
  if (stamp === undefined) return null
  const at = `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}T${stamp.slice(9, 11)}:${stamp.slice(11, 13)}:${stamp.slice(13, 15)}+09:00`
  if (Number.isNaN(Date.parse(at))) return null
  const why = copyReasons.find((each) => copyReasonLabel[each] === reason) ?? 'manual'
  return { name: basename(path), path, at, why }
}

/** The copies of an office that lie in a folder, the newest first; a folder that is not there has none. */
export function copiesIn(file: string, folder: string): NamedCopy[] {
  return namesIn(folder)
    .flatMap((name) => readCopyName(file, join(folder, name)) ?? [])
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** Of this PC: those that were asked for by hand lie beside the file, the program's own in their folder. */
export const copiesHere = (file: string): NamedCopy[] =>
  [...copiesIn(file, dirname(file)), ...copiesIn(file, copiesFolder(file))].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  )
