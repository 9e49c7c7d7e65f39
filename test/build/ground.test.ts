import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { root } from '../../build/root.ts'
import { ground } from '../../electron/desktop/window-state.ts'

it('a window begins in the ground of the page, light and dark', () => {
  const theme = readFileSync(`${root}/renderer/ui/theme.css`, 'utf8')
  expect(theme).toContain(`--bg: light-dark(${ground.light}, ${ground.dark});`)
})
