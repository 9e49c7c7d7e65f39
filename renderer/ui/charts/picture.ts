/** What a drawing's look consists of; written into the copy, because a picture has no style sheet. */
const looks = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'fill-opacity',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'display',
] as const

/** The drawing as a file of its own: every look written out, and the paper's colour behind it. */
export function standaloneSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    for (const look of looks) {
      const value = style.getPropertyValue(look)
      if (value !== '') copies[index]?.setAttribute(look, value)
    }
    copies[index]?.removeAttribute('class')
    copies[index]?.removeAttribute('style')
  })
  const { width, height } = sizeOf(svg)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  paper.setAttribute('width', '100%')
  paper.setAttribute('height', '100%')
  paper.setAttribute('fill', colourBehind(svg))
  copy.prepend(paper)
  return new XMLSerializer().serializeToString(copy)
}

function colourBehind(element: Element): string {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const colour = getComputedStyle(each).backgroundColor
    if (colour !== '' && colour !== 'transparent' && !colour.endsWith(', 0)') && !colour.endsWith('/ 0)')) return colour
  }
  return '#ffffff'
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const { width, height } = svg.getBoundingClientRect()
  return { width: Math.ceil(width), height: Math.ceil(height) }
}

/** The drawing as a PNG at twice its size, for Word and Excel. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = sizeOf(svg)
  const address = URL.createObjectURL(new Blob([standaloneSvg(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('The drawing gave no picture')) : resolve(blob))),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Puts the drawing on the clipboard; where a browser does not allow that, offers it as a file. Says which it did. */
export async function copyPicture(svg: SVGSVGElement, fileName: string): Promise<'copied' | 'saved'> {
  const png = pngOf(svg)
  if (navigator.clipboard !== undefined && typeof ClipboardItem !== 'undefined') {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      return 'copied'
    } catch (refusal) {
      if (!(refusal instanceof DOMException)) throw refusal
    }
  }
  const address = URL.createObjectURL(await png)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return 'saved'
}
