import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { answers, findBrowser } from '../../electron/loopback/app-window.ts'
import { root } from '../root.ts'
import { run, tools } from '../step.ts'

/** Playwright's own, if it is there and finds the libraries it needs on this system. */
const delivered = () => [chromium.executablePath()].find((file) => existsSync(file) && answers(file))

const isRootOnDebian = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * A browser for the tests: an installed one, else Playwright's own download, else Debian's package.
 * The Japanese font comes along with the package, since a screen without glyphs has other widths.
 */
export async function testBrowser(): Promise<string | undefined> {
  const present = findBrowser() ?? delivered()
  if (present !== undefined) return present
  console.log('ブラウザーが入っていないため、Playwright の Chromium を取り寄せます…')
  await run(process.execPath, [join(root, tools.playwright), 'install', 'chromium'], {
    NODE_USE_SYSTEM_CA: '1',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  })
  const fetched = delivered()
  if (fetched !== undefined || !isRootOnDebian()) return fetched
  console.log('取り寄せられないため、apt-get で Chromium と日本語の字体を入れます…')
  await run('apt-get', ['update', '-qq'])
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
  return findBrowser()
}
