import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { type NodeRuntime, nodeRuntime, type System } from './node-runtime.ts'
import { writeNotices } from './notices.ts'

/** What only Electron runs. */
const desktopOnly = new Set(['main.cjs', 'preload.cjs'])

const readMe = `伴走台帳(ブラウザー版)

インストールは要りません。このフォルダーごと、このPCの中(共有フォルダーやUSBメモリーでない場所)にコピーしてください。

始めるとき   Windows: banso-daicho.cmd をダブルクリックします。Edge(なければ Chrome)のウィンドウで開きます。
             Linux:   ./banso-daicho
終わるとき   ウィンドウを閉じます。
コマンド     office.cmd --list(Linux: ./office --list)で、使える操作の一覧が出ます。
             月次の帳票をタスク スケジューラから出すときは、入力をファイルに書いて @ で渡します。
               office.cmd --file C:\\台帳\\見本課.banso --get C:\\帳票 reports.export @月次.json
             月次.json の例(UTF-8): {"fy":2026,"books":["R9","R10"],"month":"2026-10"}
照合する     node.exe verify-office.mjs 台帳.banso [照合番号](Linux: ./node …)で、プログラムを使わずに、
             操作の記録・値・書類・横の控えが合うかを確かめられます(台帳を閉じてから。中身は40行の平文です)。
取り除くとき このフォルダーを消します。台帳ファイル(.banso)と、%LOCALAPPDATA%\\banso-daicho の設定は残ります。
`

const crlf = (text: string) => text.replaceAll('\n', '\r\n')

/** cmd reads its files in the letters of the console, so that they hold none but ASCII. */
const starters: Record<System, Readonly<Record<string, string>>> = {
  win32: {
    'banso-daicho.cmd': crlf('@start "banso-daicho" /min "%~dp0node.exe" "%~dp0app\\in-browser.cjs" %*\n'),
    'office.cmd': crlf('@"%~dp0node.exe" "%~dp0app\\office-cli.cjs" %*\n'),
  },
  linux: {
    'banso-daicho':
      '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nexec "$here/node" "$here/app/in-browser.cjs" "$@"\n',
    office: '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nexec "$here/node" "$here/app/office-cli.cjs" "$@"\n',
  },
}

const prebuilt = { linux: 'linux-x64.node', win32: 'win32-x64.node' } as const satisfies Record<System, string>

/**
 * The program's second form as a folder that only has to be copied: Node itself, the bundle, SQLite, a starter that opens
 * a window of the PC's browser, and the command line, which the packaged Electron cannot be.
 */
export async function browserEdition(system: System, to: string, version: string): Promise<NodeRuntime> {
  const node = await nodeRuntime(system)
  rmSync(to, { recursive: true, force: true })
  const app = join(to, 'app')
  mkdirSync(app, { recursive: true })
  for (const name of readdirSync(join(root, 'dist')))
    if (!desktopOnly.has(name) && !name.endsWith('.map'))
      cpSync(join(root, 'dist', name), join(app, name), { recursive: true })
  const sqlite = join(app, 'node_modules/better-sqlite3')
  for (const part of ['package.json', 'LICENSE', 'lib', `prebuilds/${prebuilt[system]}`])
    cpSync(join(root, 'node_modules/better-sqlite3', part), join(sqlite, part), { recursive: true })
  writeFileSync(
    join(app, 'package.json'),
    `${JSON.stringify({ name: 'banso-daicho', version, private: true }, null, 2)}\n`,
  )
  const program = join(to, system === 'win32' ? 'node.exe' : 'node')
  cpSync(node.file, program)
  cpSync(node.licence, join(to, 'LICENSE-node.txt'))
  writeNotices(to)
  // It checks an office file without a line of the program: it lies beside Node, which is all that it needs.
  cpSync(join(root, 'electron/verify-office.mjs'), join(to, 'verify-office.mjs'))
  const executable = system === 'linux' ? [program] : []
  for (const [name, text] of Object.entries(starters[system])) {
    writeFileSync(join(to, name), text)
    if (system === 'linux') executable.push(join(to, name))
  }
  for (const file of executable) chmodSync(file, 0o755)
  // Notepad of older Windows knows UTF-8 by its mark alone.
  writeFileSync(join(to, 'はじめにお読みください.txt'), system === 'win32' ? `\ufeff${crlf(readMe)}` : readMe)
  return node
}
