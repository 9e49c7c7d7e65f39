import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { root } from '../root.ts'

const drawn = (svg: string, size: number) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng()

/** A Windows icon file: a directory of PNG pictures, in which 0 stands for 256 pixels. */
export function ico(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** Draws the icon files from build/packaging/icon.svg and says where they are. */
export function drawIcons(): { png: string; ico: string } {
  const folder = join(root, '.cache/icon')
  mkdirSync(folder, { recursive: true })
  const svg = readFileSync(join(root, 'build/packaging/icon.svg'), 'utf8')
  const files = { png: join(folder, 'icon.png'), ico: join(folder, 'icon.ico') }
  writeFileSync(files.png, drawn(svg, 512))
  writeFileSync(files.ico, ico([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: drawn(svg, size) }))))
  return files
}
