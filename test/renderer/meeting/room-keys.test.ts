import { describe, expect, it } from 'vitest'
import { roomDeed } from '../../../renderer/features/meeting/room/room-keys.ts'

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0 },
  ...more,
})

describe('keys of the room', () => {
  it.each([
    ['F1', false, { kind: 'result', of: { at: 0, byVote: false } }],
    ['F4', true, { kind: 'result', of: { at: 3, byVote: true } }],
    ['F5', false, { kind: 'papers', of: null }],
    ['F5', true, { kind: 'firmness', of: null }],
    ['F7', false, { kind: 'scores', of: null }],
    ['F7', true, { kind: 'entries', of: null }],
    ['F8', false, { kind: 'moves', of: null }],
    ['F8', true, { kind: 'people', of: null }],
    ['F9', false, { kind: 'hide', of: null }],
    ['F9', true, { kind: 'face', of: null }],
    ['F10', false, { kind: 'announce', of: null }],
    ['F10', true, { kind: 'project', of: null }],
    ['F12', false, { kind: 'putOff', of: { until: 'deferred' } }],
    ['F12', true, { kind: 'putOff', of: { until: 'carried' } }],
  ] as const)('%s (Shift: %s) works in a field, too', (key, shiftKey, deed) => {
    for (const isTyping of [false, true]) expect(roomDeed(pressed(key, { shiftKey }), isTyping)).toEqual(deed)
  })

  it('belong to the IME while kana are converted, the function keys too', () => {
    for (const key of ['F1', 'F7', 'F8', 'F9', 'F10', 'Enter', 'Escape', 'PageDown']) {
      expect(roomDeed(pressed(key, { isComposing: true, ctrlKey: key === 'Enter' }), true)).toBeNull()
      expect(roomDeed(pressed(key, { keyCode: 229, ctrlKey: key === 'Enter' }), true)).toBeNull()
    }
    // On, with nothing to convert, it leaves them to the room.
    expect(roomDeed(pressed('F8', { keyCode: 119 }), true)).toEqual({ kind: 'moves', of: null })
  })

  it('walk through the items, and a person begins to speak, only where no text field has the focus', () => {
    expect(roomDeed(pressed('ArrowRight'), false)).toEqual({ kind: 'step', of: { by: 1 } })
    expect(roomDeed(pressed('PageUp'), false)).toEqual({ kind: 'step', of: { by: -1 } })
    expect(roomDeed(pressed('3', { code: 'Digit3' }), false)).toEqual({ kind: 'person', of: { sign: '3' } })
    // The key itself, whatever an IME would make of it.
    expect(roomDeed(pressed('ち', { code: 'KeyA' }), false)).toEqual({ kind: 'person', of: { sign: 'a' } })
    for (const event of [pressed('ArrowRight'), pressed('PageUp'), pressed('3', { code: 'Digit3' })])
      expect(roomDeed(event, true)).toBeNull()
  })

  it('change the speaker from within the line with Alt, and leave Ctrl with letters alone', () => {
    expect(roomDeed(pressed('b', { code: 'KeyB', altKey: true }), true)).toEqual({ kind: 'person', of: { sign: 'b' } })
    expect(roomDeed(pressed('c', { code: 'KeyC', ctrlKey: true }), false)).toBeNull()
    expect(roomDeed(pressed('?', { code: 'Slash', shiftKey: true }), false)).toBeNull()
    expect(roomDeed(pressed('ArrowLeft', { altKey: true }), false)).toBeNull()
  })

  it('take a line of the record back, but in a field only letters', () => {
    const undo = pressed('z', { code: 'KeyZ', ctrlKey: true })
    expect(roomDeed(undo, false)).toEqual({ kind: 'strike', of: null })
    expect(roomDeed(undo, true)).toBeNull()
    expect(roomDeed(pressed('Enter', { ctrlKey: true }), true)).toEqual({ kind: 'go', of: null })
    expect(roomDeed(pressed('Escape'), true)).toEqual({ kind: 'leave', of: { isFromField: true } })
  })
})
