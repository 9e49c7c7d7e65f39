import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { sha256 } from '../packaging/bill-of-materials.ts'
import { drawIcons } from '../packaging/icon.ts'
import { findMakensis, makeSetup } from '../packaging/setup.ts'
import type { Totals } from '../totals.ts'
import { createChecks, must, mustEqual, until } from './checks.ts'
import { ended, onDriveZ, runWindows, startWindows } from './wine.ts'

/** Name and content of everything below a folder. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), sha256(file)])
      .sort(),
  )

const classes = 'Software\\Classes'
const uninstallKey = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\jp.banso.daicho'

/**
 * The installer's whole life on a PC of 総務 太郎, under Wine and with a stand-in for Electron: installed without a word,
 * started by a double click, refused while it runs, upgraded, removed. `home` is his folder, `unpacked` what was packed.
 */
export async function installerLife({
  wine,
  home,
  unpacked,
  setup,
}: {
  wine: string
  home: string
  unpacked: string
  setup: string
}): Promise<Totals> {
  const { see, totals } = createChecks()
  const work = mkdtempSync(join(tmpdir(), 'banso-installer-'))
  const installed = join(home, 'AppData/Local/Programs/banso-daicho')
  const program = join(installed, 'banso-daicho.exe')
  const shortcut = join(home, 'AppData/Roaming/Microsoft/Windows/Start Menu/Programs/伴走台帳.lnk')
  const run = (words: string[], env = {}) => runWindows(wine, words, work, env)
  const value = async (key: string, name?: string) => {
    const { out } = await run(['reg', 'query', key, ...(name === undefined ? ['/ve'] : ['/v', name])])
    return /REG_\w+\s+(.*?)\s*$/m.exec(out)?.[1]
  }
  const ours = () => {
    const { 'uninstall.exe': _, ...files } = contents(installed)
    return files
  }
  const logged = (log: string) => (existsSync(log) ? readFileSync(log, 'utf8') : '')

  rmSync(installed, { recursive: true, force: true })
  await see('Setup.exe /S はすべてのファイルを入れる', async () => {
    mustEqual((await run([onDriveZ(setup), '/S'])).code, 0)
    mustEqual(ours(), contents(unpacked))
    must(existsSync(shortcut), 'no entry in the Start menu')
  })
  await see('発行元・名前・版は、Setup.exe でもプログラムでも伴走台帳のもの', () => {
    for (const file of [setup, program]) {
      // Resources of a program lie on even places, its words in UTF-16.
      const words = readFileSync(file).toString('utf16le')
      for (const said of [/CompanyName\0+伴走台帳\0/, /ProductName\0+伴走台帳\0/, /FileVersion\0+\d+\.\d+\.\d+/])
        must(said.test(words), `${file} does not say ${said.source}`)
      must(!words.includes('GitHub, Inc.'), `${file} is still of Electron's publisher`)
    }
  })
  await see('.banso の関連付けは引用符で囲まれている', async () => {
    const command = await value(`HKCU\\${classes}\\BansoDaicho.Office\\shell\\open\\command`)
    must(/^"C:\\.*\\banso-daicho\.exe" "%1"$/.test(command ?? ''), `the command is ${command}`)
    mustEqual(await value(`HKCU\\${classes}\\.banso`), 'BansoDaicho.Office')
    must(await value(uninstallKey, 'Publisher'), 'no publisher in 設定 › アプリ')
    must((await value(uninstallKey, 'QuietUninstallString'))?.endsWith('uninstall.exe" /S'), 'no quiet uninstaller')
  })
  await see('総務省 見本課(R8) & 試験.banso のダブルクリックは一つの言葉で届く', async () => {
    const file = join(home, 'Documents/総務省 見本課(R8) & 試験.banso')
    writeFileSync(file, '')
    // Wine does not look into the person's own classes for a double click: they are shown to it in the machine's.
    const command = `"C:\\users\\総務 太郎\\AppData\\Local\\Programs\\banso-daicho\\banso-daicho.exe" "%1"`
    const key = `HKLM\\${classes}\\BansoDaicho.Office`
    await run(['reg', 'add', `HKLM\\${classes}\\.banso`, '/ve', '/d', 'BansoDaicho.Office', '/f'])
    await run(['reg', 'add', `${key}\\shell\\open\\command`, '/ve', '/d', command, '/f'])
    const log = join(work, 'double-click.txt')
    await run(['start', '/wait', onDriveZ(file)], { BANSO_STANDIN_LOG: onDriveZ(log) })
    await until(() => logged(log).includes('--'), 'the program was not started')
    const [, ...words] = logged(log).split('\n')
    mustEqual(words.slice(0, 2), [onDriveZ(file), '--'])
    for (const each of [`HKLM\\${classes}\\.banso`, key]) await run(['reg', 'delete', each, '/f'])
    rmSync(file)
  })
  await see('動いている間は、入れ直しも取り除きも断る', async () => {
    const log = join(work, 'running.txt')
    const before = contents(installed)
    const child = startWindows(wine, [onDriveZ(program)], work, {
      BANSO_STANDIN_LOG: onDriveZ(log),
      BANSO_STANDIN_MS: '20000',
    })
    await until(() => logged(log).includes('--'), 'the program did not start')
    mustEqual((await run([onDriveZ(setup), '/S'])).code, 3)
    await run([onDriveZ(join(installed, 'uninstall.exe')), '/S'])
    mustEqual(contents(installed), before)
    must((await ended(child, 60_000)) !== undefined, 'the program did not end')
  })

  const stray = join(installed, 'うっかり.banso')
  const settings = join(home, 'AppData/Local/banso-daicho/recent.json')
  const office = join(home, 'Documents/見本課.banso')
  await see('新しい版は上から入り、前の版だけにあったものは消え、人が置いた .banso は残る', async () => {
    for (const file of [stray, settings, office]) {
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, '見本')
    }
    const next = join(work, 'next')
    cpSync(unpacked, next, { recursive: true })
    rmSync(join(next, 'version'))
    writeFileSync(join(next, '新しいファイル & $x.txt'), '')
    const makensis = findMakensis()
    must(makensis, 'no makensis')
    const to = join(work, 'setup-next.exe')
    makeSetup({ makensis, folder: next, version: '0.1.1', icon: drawIcons().ico, to, small: false })
    mustEqual((await run([onDriveZ(to), '/S'])).code, 0)
    const { 'うっかり.banso': left, ...rest } = ours()
    must(left, 'the office file that lay there is gone')
    mustEqual(rest, contents(next))
    mustEqual(await value(uninstallKey, 'DisplayVersion'), '0.1.1')
  })
  await see('取り除くと、入れたものだけがなくなる', async () => {
    await run([onDriveZ(join(installed, 'uninstall.exe')), '/S'])
    // An uninstaller goes on in a copy of itself.
    await until(() => !existsSync(join(installed, 'uninstall.exe')), 'the uninstaller did not come to its end')
    await until(() => readdirSync(installed).length === 1, 'more is left than what a person put there')
    mustEqual(readdirSync(installed), ['うっかり.banso'])
    for (const file of [settings, office]) must(existsSync(file), `${file} is gone`)
    must(!existsSync(shortcut), 'the entry in the Start menu is still there')
    mustEqual(await value(uninstallKey, 'DisplayName'), undefined)
    mustEqual(await value(`HKCU\\${classes}\\BansoDaicho.Office\\shell\\open\\command`), undefined)
  })
  for (const file of [stray, settings, office]) rmSync(file, { force: true })
  rmSync(work, { recursive: true, force: true })
  return totals()
}
