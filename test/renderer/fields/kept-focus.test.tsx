import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useKeptFocus } from '../../../renderer/ui/keys/kept-focus.ts'

afterEach(cleanup)

function Window() {
  useKeptFocus()
  return (
    <main>
      <h1 tabIndex={-1}>見本課にサインイン</h1>
      <button type="button">サインアウト</button>
      <p>0</p>
    </main>
  )
}

it('finds its place again though the screen changes with every frame', async () => {
  render(<Window />)
  const [heading, gone, words] = [
    screen.getByRole('heading'),
    screen.getByRole('button'),
    screen.getByRole('paragraph'),
  ]
  gone.focus()
  let frame = 0
  const change = (at: number) => {
    words.textContent = `${at}`
    frame = requestAnimationFrame(change)
  }
  change(0)
  gone.remove()
  try {
    await waitFor(() => expect(document.activeElement).toBe(heading), { timeout: 2000 })
  } finally {
    cancelAnimationFrame(frame)
  }
})
