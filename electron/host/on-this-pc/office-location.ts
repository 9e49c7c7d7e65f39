import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, isAbsolute, join, parse } from 'node:path'
import { forbiddenInFileName, isDeviceName } from '../../../shared/domain/file-name.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { Drive } from './drive.ts'
import { isOnNetwork } from './network-drive.ts'
import { onNetwork, whyNotThere } from './why-not-there.ts'

export const officeExtension = '.banso'

/** SQLite's build for Windows knows no longer path, and it puts `-journal` behind the name itself. */
const longestPath = 259 - '-journal'.length

function assertShortEnough(file: string, field: 'file' | 'folder', platform: NodeJS.Platform): void {
  if (platform !== 'win32' || file.length <= longestPath) return
  const message = `台帳ファイルの場所が長すぎます(${file.length}字)。フォルダー名とファイル名を合わせて${longestPath}字以内の場所にしてください。`
  throw new Refusal('invalid', message, { fields: { [field]: message } })
}

/** The name of a new office file, with its extension; refused where Windows or Linux could not keep it. */
export function officeFileName(given: string, officeName: string): string {
  const typed = given.trim()
  const bare = (typed || officeName.trim().replace(new RegExp(forbiddenInFileName, 'g'), '_')).normalize('NFC')
  const name = bare.toLowerCase().endsWith(officeExtension) ? bare : `${bare}${officeExtension}`
  const stem = name.slice(0, -officeExtension.length)
  const refuse = (message: string) => {
    throw new Refusal('invalid', message, { fields: { fileName: message } })
  }
  if (forbiddenInFileName.test(name)) refuse('ファイル名に \\ / : * ? " < > | は使えません。')
  if (stem === '' || stem.startsWith('.')) refuse('ファイル名を入力してください。「.」で始まる名前は使えません。')
  if (/[. ]$/.test(stem)) refuse('ファイル名の終わりに「.」や空白は使えません。')
  if (isDeviceName(name)) refuse(`「${stem}」はWindowsが使う名前です。別のファイル名にしてください。`)
  if (Buffer.byteLength(name) > 240) refuse('ファイル名が長すぎます。80字以内にしてください。')
  return name
}

/** Where the new file will lie, or a refusal that says why it cannot lie there. */
export function newOfficeFile(
  folder: string,
  fileName: string,
  drive: Drive,
  platform: NodeJS.Platform = process.platform,
  /** Whether what lies under that name was begun and never finished. */
  mayBeMadeAnew: (file: string) => boolean = () => false,
): string {
  const refuse = (message: string) => {
    throw new Refusal('invalid', message, { fields: { folder: message } })
  }
  if (!isAbsolute(folder)) refuse('保存先フォルダーは、ドライブ名から始まる完全な場所で指定してください。')
  if (isOnNetwork(folder)) refuse(onNetwork)
  if (!existsSync(folder))
    refuse(`保存先フォルダーがありません: ${folder}。フォルダーを作るか、別の場所を選んでください。`)
  if (!statSync(folder).isDirectory()) refuse(`保存先がフォルダーではありません: ${folder}`)
  const why = whyNotThere(drive)
  if (why !== undefined) refuse(why)
  if (!canWrite(folder))
    refuse(`保存先フォルダーに書き込めません: ${folder}。書き込みができる別の場所を選んでください。`)
  const file = join(folder, fileName)
  assertShortEnough(file, 'folder', platform)
  if (existsSync(file) && !mayBeMadeAnew(file)) {
    const message = `同じ名前のファイルが既にあります: ${fileName}。別の名前にするか、「台帳を開く」から開いてください。`
    throw new Refusal('conflict', message, { fields: { fileName: message } })
  }
  return file
}

/** Refuses, with the reason, a file that this program must not open. */
export function assertMayOpen(file: string, platform: NodeJS.Platform = process.platform): void {
  const refuse = (code: 'invalid' | 'missing', message: string) => {
    throw new Refusal(code, message, { fields: { file: message } })
  }
  if (!isAbsolute(file)) refuse('invalid', '台帳ファイルは、ドライブ名から始まる完全な場所で指定してください。')
  if (isOnNetwork(file)) refuse('invalid', onNetwork)
  assertShortEnough(file, 'file', platform)
  const { root } = parse(file)
  if (!existsSync(root))
    refuse(
      'missing',
      `ドライブ ${root} がありません: ${file}。USBメモリーや外付けのドライブがつながっているか確かめてください。`,
    )
  if (!existsSync(file))
    refuse('missing', `台帳ファイルが見つかりません: ${file}。移したり名前を変えたりしていないか確かめてください。`)
  if (!statSync(file).isFile()) refuse('invalid', `ファイルではありません: ${basename(file)}`)
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
  } catch {
    refuse(
      'invalid',
      `台帳ファイルに書き込めません: ${file}。読み取り専用になっていないか、権限があるかを確かめてください。`,
    )
  }
}

/** Asked by writing: on Windows the permission bits alone do not tell. */
export function canWrite(folder: string): boolean {
  const probe = join(folder, `.banso-${process.pid}.tmp`)
  try {
    writeFileSync(probe, '', { flag: 'wx' })
    rmSync(probe)
    return true
  } catch {
    return false
  }
}
