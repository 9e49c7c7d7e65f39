import { existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { copiesFolder } from '../../../db/copies/names.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { canWrite } from '../on-this-pc/office-location.ts'
import { isRecord, readJsonFile, writeJsonFile } from '../on-this-pc/settings-folder.ts'
import { isSameFile, plainPath } from '../on-this-pc/spelling.ts'

/**
 * もう一つの置き場所, by office file. It is kept in the folder of settings and not in the office: E: is another drive on another PC,
 * and an office that was moved there must not write to what it is called here.
 */
interface SecondPlace {
  readonly file: string
  readonly folder: string
}

const listFile = (home: string) => join(home, 'second-places.json')

const placesOf = (home: string): SecondPlace[] => {
  const read = readJsonFile(listFile(home))
  return Array.isArray(read) ? read.filter(isSecondPlace) : []
}

const isSecondPlace = (read: unknown): read is SecondPlace =>
  isRecord(read) && typeof read['file'] === 'string' && typeof read['folder'] === 'string'

/** The folder that was chosen for that office, or undefined. */
export const secondPlaceOf = (home: string, file: string): string | undefined =>
  placesOf(home).find((each) => isSameFile(each.file, file))?.folder

/** Where copies lie in it. The folder is made when the place is chosen, so a mount point without its drive does not pass for it. */
export const folderInSecond = (folder: string, file: string): string => join(folder, basename(copiesFolder(file)))

export const isPresent = (folder: string, file: string): boolean => existsSync(folderInSecond(folder, file))

/** Another folder of the same drive goes with the drive. */
export function isSameDrive(folder: string, file: string): boolean {
  try {
    return statSync(folder).dev === statSync(dirname(file)).dev
  } catch {
    return false
  }
}

/** Refuses, with the reason, what cannot take copies; an empty name takes the place back. */
export function chooseSecondPlace(home: string, file: string, given: string): void {
  const others = placesOf(home).filter((each) => !isSameFile(each.file, file))
  const folder = given.trim().replace(/^"(.*)"$/, '$1')
  if (folder !== '') assertTakesCopies(folder, file)
  const chosen = folder === '' ? [] : [{ file, folder: resolve(plainPath(folder)) }]
  if (!writeJsonFile(listFile(home), [...chosen, ...others]))
    throw new Refusal('busy', 'このPCの設定を書き込めません。空き容量を確かめてください。')
}

/** What was restored of an office on this PC goes on to the same place. */
export function keepSecondPlace(home: string, from: string, to: string): void {
  const folder = secondPlaceOf(home, from)
  if (folder !== undefined && isPresent(folder, from)) chooseSecondPlace(home, to, folder)
}

function assertTakesCopies(folder: string, file: string): void {
  assertFolder(folder)
  const place = resolve(plainPath(folder))
  if (isSameFile(place, dirname(file)) || isSameFile(place, copiesFolder(file)))
    refuse('台帳と同じフォルダーは選べません。別のドライブのフォルダーを選んでください。')
  try {
    mkdirSync(folderInSecond(place, file), { recursive: true })
  } catch {
    refuse(`このフォルダーには書き込めません: ${folder}`)
  }
}

/** An existing folder of this PC that takes files, or a refusal at the field. */
export function assertFolder(folder: string): void {
  if (!isAbsolute(folder)) refuse('フォルダーは、ドライブ名から始まる完全な場所で指定してください。')
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    refuse(`フォルダーがありません: ${folder}。ドライブがつながっているか確かめてください。`)
  if (!canWrite(folder)) refuse(`このフォルダーには書き込めません: ${folder}。別の場所を選んでください。`)
}

function refuse(message: string): never {
  throw new Refusal('invalid', message, { fields: { folder: message } })
}
