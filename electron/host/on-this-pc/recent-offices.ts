import { join } from 'node:path'
import { isRecord, readJsonFile, writeJsonFile } from './settings-folder.ts'
import { isSameFile } from './spelling.ts'

export interface RecentOffice {
  readonly name: string
  readonly file: string
  readonly openedAt: string
}

const kept = 8
const listFile = (home: string) => join(home, 'recent.json')

/** Newest first. A list that cannot be read is an empty one: it is a convenience, not a record. */
export function recentOffices(home: string): RecentOffice[] {
  const read = readJsonFile(listFile(home))
  return Array.isArray(read) && read.every(isRecentOffice) ? read : []
}

export function rememberOffice(home: string, opened: RecentOffice): void {
  const others = recentOffices(home).filter(({ file }) => !isSameFile(file, opened.file))
  writeJsonFile(listFile(home), [opened, ...others].slice(0, kept))
}

const isRecentOffice = (read: unknown): read is RecentOffice =>
  isRecord(read) && [read['name'], read['file'], read['openedAt']].every((part) => typeof part === 'string')
