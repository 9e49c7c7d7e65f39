import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, isAbsolute, join } from 'node:path'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { isOnNetwork } from './network-drive.ts'

export const officeExtension = '.banso'

const onNetwork =
  '共有フォルダー(ネットワークドライブ)には台帳を置けません。複数のPCが同時に書くと記録が壊れるためです。このPCの中のフォルダーを選んでください。'

/** Names that Windows keeps for devices, whatever the extension. */
const reservedName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const forbiddenInName = /[\\/:*?"<>|\u0000-\u001f\u007f]/

/** The name of a new office file, with its extension; refused where Windows or Linux could not keep it. */
export function officeFileName(given: string, officeName: string): string {
  const typed = given.trim()
  const bare = (typed || officeName.trim().replace(new RegExp(forbiddenInName, 'g'), '_')).normalize('NFC')
  const name = bare.toLowerCase().endsWith(officeExtension) ? bare : `${bare}${officeExtension}`
  const stem = name.slice(0, -officeExtension.length)
  const refuse = (message: string) => {
    throw new Refusal('invalid', message, { fields: { fileName: message } })
  }
  if (forbiddenInName.test(name)) refuse('ファイル名に \\ / : * ? " < > | は使えません。')
  if (stem === '' || stem.startsWith('.')) refuse('ファイル名を入力してください。「.」で始まる名前は使えません。')
  if (/[. ]$/.test(stem)) refuse('ファイル名の終わりに「.」や空白は使えません。')
  if (reservedName.test(name)) refuse(`「${stem}」はWindowsが使う名前です。別のファイル名にしてください。`)
  if (Buffer.byteLength(name) > 240) refuse('ファイル名が長すぎます。80字以内にしてください。')
  return name
}

/** Where the new file will lie, or a refusal that says why it cannot lie there. */
export function newOfficeFile(folder: string, fileName: string): string {
  const refuse = (message: string) => {
    throw new Refusal('invalid', message, { fields: { folder: message } })
  }
  if (!isAbsolute(folder)) refuse('保存先フォルダーは、ドライブ名から始まる完全な場所で指定してください。')
  if (!existsSync(folder))
    refuse(`保存先フォルダーがありません: ${folder}。フォルダーを作るか、別の場所を選んでください。`)
  if (!statSync(folder).isDirectory()) refuse(`保存先がフォルダーではありません: ${folder}`)
  if (isOnNetwork(folder)) refuse(onNetwork)
  if (!canWrite(folder))
    refuse(`保存先フォルダーに書き込めません: ${folder}。書き込みができる別の場所を選んでください。`)
  const file = join(folder, fileName)
  if (existsSync(file)) {
    const message = `同じ名前のファイルが既にあります: ${fileName}。別の名前にするか、「台帳を開く」から開いてください。`
    throw new Refusal('conflict', message, { fields: { fileName: message } })
  }
  return file
}

/** Refuses, with the reason, a file that this program must not open. */
export function assertMayOpen(file: string): void {
  const refuse = (code: 'invalid' | 'missing', message: string) => {
    throw new Refusal(code, message, { fields: { file: message } })
  }
  if (!isAbsolute(file)) refuse('invalid', '台帳ファイルは、ドライブ名から始まる完全な場所で指定してください。')
  if (isOnNetwork(file)) refuse('invalid', onNetwork)
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
function canWrite(folder: string): boolean {
  const probe = join(folder, `.banso-${process.pid}.tmp`)
  try {
    writeFileSync(probe, '', { flag: 'wx' })
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

/** 「ドキュメント」 where there is one, else the home folder. */
export function suggestedFolder(): string {
  const documents = ['Documents', 'ドキュメント'].map((name) => join(homedir(), name))
  return documents.find((folder) => existsSync(folder)) ?? homedir()
}
