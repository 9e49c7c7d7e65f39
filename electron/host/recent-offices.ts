import { join } from 'node:path'
import { z } from 'zod'
import { readJsonFile, writeJsonFile } from './settings-folder.ts'

const recentOffice = z.object({ name: z.string(), file: z.string(), openedAt: z.string() })
export type RecentOffice = z.infer<typeof recentOffice>

const kept = 8
const listFile = (home: string) => join(home, 'recent.json')

/** Newest first. A list that cannot be read is an empty one: it is a convenience, not a record. */
export function recentOffices(home: string): RecentOffice[] {
  const read = z.array(recentOffice).safeParse(readJsonFile(listFile(home)))
  return read.success ? read.data : []
}

export function rememberOffice(home: string, opened: RecentOffice): void {
  const others = recentOffices(home).filter(({ file }) => file !== opened.file)
  writeJsonFile(listFile(home), [opened, ...others].slice(0, kept))
}
