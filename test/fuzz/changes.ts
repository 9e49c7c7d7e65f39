import { unzipSync, zipSync } from 'fflate'
import { type Chance, chanceOf } from './chance.ts'
import { reshaped } from './elements.ts'
import type { Kind } from './seeds.ts'

type Change = (bytes: Uint8Array, chance: Chance) => Uint8Array

/** Numbers that programs count wrong. */
const odd = [0, 1, 0x7f, 0x80, 0xff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const

const flipped: Change = (bytes, chance) => {
  const out = Uint8Array.from(bytes)
  for (let left = chance.below(8); left >= 0; left--) {
    const at = chance.below(out.length)
    out[at] = (out[at] ?? 0) ^ (1 << chance.below(8))
  }
  return out
}

const counted: Change = (bytes, chance) => {
  const out = Uint8Array.from(bytes)
  if (out.length < 4) return out
  new DataView(out.buffer).setUint32(chance.below(out.length - 3), chance.one(odd), chance.below(2) === 0)
  return out
}

/** A piece taken out, doubled, put elsewhere, or the rest of the file cut off. */
const moved: Change = (bytes, chance) => {
  const from = chance.below(bytes.length)
  const to = Math.min(bytes.length, from + 1 + chance.below(chance.one([16, 512, 8_192])))
  const at = chance.below(bytes.length)
  const piece = bytes.subarray(from, to)
  switch (chance.below(4)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 1:
      return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)])
    case 2:
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
    default:
      return bytes.slice(0, at)
  }
}

/** The same with whole sectors or pages, which keeps the file's size and grid. */
const swapped =
  (size: number): Change =>
  (bytes, chance) => {
    const out = Uint8Array.from(bytes)
    const count = Math.floor(out.length / size)
    const [one, other] = [chance.below(count) * size, chance.below(count) * size]
    out.set(bytes.subarray(other, other + size), one)
    if (chance.below(2) === 0) out.set(bytes.subarray(one, one + size), other)
    return out
  }

/** Numbers of one sector or page: chains, counts, places of cells. */
const inGrid =
  (size: number, within: number): Change =>
  (bytes, chance) => {
    const out = Uint8Array.from(bytes)
    const page = chance.below(Math.floor(out.length / size)) * size
    for (let left = chance.below(4); left >= 0; left--) {
      const at = page + chance.below(within)
      if (chance.below(2) === 0) out[at] = chance.below(256)
      else out.set([0, 0, 0, chance.below(64)], Math.min(at, out.length - 4))
    }
    return out
  }

/** Tags, values, lines and boundaries: the pieces a text is made of, taken out, doubled many times or exchanged. */
const reworded: Change = (bytes, chance) => {
  const pieces = Buffer.from(bytes)
    .toString('latin1')
    .split(/(?=[<\n])/)
  for (let left = chance.below(4); left >= 0; left--) {
    const at = chance.below(pieces.length)
    const piece = pieces[at] ?? ''
    const other = chance.below(pieces.length)
    const many = chance.one([2, 50, 2_000])
    switch (chance.below(6)) {
      case 0:
        pieces.splice(at, 1 + chance.below(20))
        break
      case 1:
        pieces[at] = piece.repeat(Math.min(many, Math.floor(400_000 / (piece.length + 1)) + 1))
        break
      case 2:
        pieces[at] = pieces[other] ?? ''
        pieces[other] = piece
        break
      case 3:
        pieces[at] = piece.replace(/\d+/, String(chance.one([-1, 0, 4_294_967_296, 99_999_999_999])))
        break
      case 4:
        pieces[at] = piece.replace(
          /"[^"]*"|:[^\n]*/,
          `"${chance.one([' ', '<', '&#0;', 'あ', '../', ''] as const).repeat(many)}"`,
        )
        break
      default:
        pieces.splice(at, 0, ...pieces.slice(other, other + 1 + chance.below(200)))
    }
  }
  return Buffer.from(pieces.join(''), 'latin1')
}

/** A part of the zip changed and packed anew, so that its checksum is right and what reads it is what is tried. */
const repacked: Change = (bytes, chance) => {
  const parts: Record<string, Uint8Array> = unzipSync(bytes)
  const names = Object.keys(parts)
  const main = names.filter((name) => /(?:document|sheet\d+|sharedStrings|styles|workbook)\.xml$/.test(name))
  const list = chance.below(4) === 0 || main.length === 0 ? names : main
  const name = list[chance.below(list.length)] ?? ''
  const part = parts[name] ?? new Uint8Array()
  const what = chance.below(12)
  if (what === 0) delete parts[name]
  else if (what === 1) parts[names[chance.below(names.length)] ?? name] = part
  else if (part.length > 0)
    parts[name] = chance.one([reshaped, reshaped, reshaped, reshaped, reshaped, reworded])(part, chance)
  // Stored, not packed small: packing took half of the time, and files as they came in, changed anywhere, are packed.
  return zipSync(parts, { level: 0 })
}

const anywhere = [flipped, counted, moved] as const

const changes: Readonly<Record<Kind, readonly [Change, ...Change[]]>> = {
  eml: [reworded, reworded, reworded, ...anywhere],
  docx: [repacked, ...Array.from({ length: 19 }, () => repacked), ...anywhere],
  xlsx: [repacked, ...Array.from({ length: 19 }, () => repacked), ...anywhere],
  msg: [inGrid(512, 512), inGrid(512, 512), swapped(512), reworded, ...anywhere],
  banso: [inGrid(4_096, 64), inGrid(4_096, 4_096), swapped(4_096), ...anywhere],
}

/** The file of that number in the run of that seed. */
export function changed(kind: Kind, bytes: Uint8Array, seed: number, no: number): Uint8Array {
  const chance = chanceOf(seed * 1_000_003 + no)
  let out = bytes
  for (let left = chance.below(3); left >= 0 && out.length > 8; left--) {
    try {
      out = chance.one(changes[kind])(out, chance)
    } catch {
      // No zip any more after an earlier change: what there is of it is tried.
      break
    }
  }
  return out
}
