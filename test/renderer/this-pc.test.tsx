import { tmpdir } from 'node:os'
import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { PlaceBand } from '../../renderer/app/place-band.tsx'
import { PcTab } from '../../renderer/features/settings/office/pc-tab.tsx'
import { asText, pcFacts } from '../../renderer/features/settings/office/pc-words.ts'
import { givenWindow } from './given-window.tsx'

afterEach(() => vi.unstubAllEnvs())

const pc = {
  version: '0.1.0',
  runtime: 'Electron 45.5.0',
  system: 'Windows 11 Pro (10.0.26100)',
  program: 'C:\\Users\\x\\AppData\\Local\\Programs\\banso-daicho\\banso-daicho.exe',
  file: 'C:\\台帳\\見本課.banso',
  drive: 'synced',
  driveBy: 'OneDrive',
  caution: null,
  freeBytes: 5.25 * 1024 ** 3,
  settings: 'C:\\Users\\x\\AppData\\Local\\banso-daicho',
  log: 'C:\\x.log',
} as const

it('the lines for the person who helps say what stands where, in words', () => {
  const text = asText(pcFacts(pc, { ratio: 1.25, width: 1093, height: 614 }, '2026-02-19T14:02:00+09:00'))
  expect(text).toContain('画面: 1093×614、拡大 125%\r\n')
  expect(text).toContain('台帳のドライブ: 同期フォルダー: OneDrive\r\n')
  expect(text).toContain('空き容量: 5.3GB\r\n')
  expect(text).toMatch(/最後のバックアップ: .*2月19日.*14:02/)
  const little = asText(pcFacts({ ...pc, freeBytes: null }, { ratio: 1, width: 1, height: 1 }, null))
  expect(little).toContain('空き容量: 分かりません')
  expect(little).toContain('最後のバックアップ: まだありません')
})

it('設定 › このPC shows every line, and copies all of them as text', async () => {
  const { call } = await givenWindow(<PcTab />)
  const told = (await call('launcher.thisPc')) as unknown as { value: typeof pc }
  const facts = pcFacts(
    told.value,
    { ratio: window.devicePixelRatio, width: window.screen.width, height: window.screen.height },
    null,
  )
  expect(facts.map(({ term }) => term)).toEqual([
    ...['伴走台帳の版', '動かしているもの', 'Windowsなど', '画面', 'プログラムの場所', '台帳の場所', '台帳のドライブ'],
    ...['空き容量', '最後のバックアップ', 'このPCの設定', '不具合の記録'],
  ])
  for (const { term } of facts) expect(await screen.findByText(term)).toBeTruthy()
  ;(await screen.findByRole('button', { name: '文字としてコピー' })).click()
  const withoutFree = (text: string) => text.replace(/空き容量: .*/, '')
  await vi.waitFor(async () =>
    expect(withoutFree(await navigator.clipboard.readText())).toBe(withoutFree(asText(facts))),
  )
})

it('an office in a cloud’s folder is warned of on every screen', async () => {
  await givenWindow(<PlaceBand />)
  vi.stubEnv('OneDrive', tmpdir())
  expect((await screen.findByLabelText('台帳の置き場所の注意', {}, { timeout: 10_000 })).textContent).toMatch(
    /OneDrive.*移す/,
  )
})

it('an office on a disk of this PC has no band', async () => {
  const { asked } = await givenWindow(<PlaceBand />)
  await vi.waitFor(() => expect(asked).toContain('launcher.thisPc'), { timeout: 10_000 })
  expect(screen.queryByLabelText('台帳の置き場所の注意')).toBeNull()
})
