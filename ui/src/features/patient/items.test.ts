import { describe, expect, it } from 'vitest';
import { diseaseWindow, type Item, outsideOf, zoomed } from './items';
import { placed } from './placement';

const item = (key: string, lane: Item['lane'], from: string, to?: string): Item => ({
  key,
  lane,
  shape: to ? 'bar' : 'dot',
  label: 'FEC-paclitaxel',
  from,
  ...(to ? { to } : {}),
  evidence: [],
});
const year = (value: number) => Date.UTC(value, 0, 1);

describe('the window of the disease', () => {
  it('leaves an exposure of long ago outside, and says that it is there', () => {
    const items = [item('tobacco', 'EXPOSURE', '1970', '1990'), item('e', 'EVENT', '2015-03', '2015-03')];
    const window = diseaseWindow(items);
    expect(new Date(window.from).getUTCFullYear()).toBe(2014);
    expect(outsideOf(items, window)).toEqual({ before: 1, after: 0 });
  });
});

describe('a lane', () => {
  const scale = (time: number) => (time - year(2010)) / 86_400_000 / 2;

  it('puts what overlaps in rows of its own', () => {
    const items = [
      item('a', 'TREATMENT', '2011-01-01', '2011-06-01'),
      item('b', 'TREATMENT', '2011-02-01', '2011-03-01'),
      item('c', 'TREATMENT', '2014-01-01', '2014-02-01'),
    ];
    expect(placed(items, { scale, width: 1000, labelled: true }).map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it('gives words on the left of their mark a row of their own where other words stand', () => {
    const items = [
      item('a', 'EVENT', '2013-01-01'),
      item('b', 'EVENT', '2013-07-01'),
      item('c', 'EVENT', '2015-05-01'),
    ];
    const [early, late] = placed(items.slice(0, 2), { scale, width: 680, labelled: true });
    expect([early?.side, late?.side]).toEqual(['right', 'left']);
    expect(late?.row).toBe(1);
  });

  it('draws what began before the window from its edge', () => {
    const [bar] = placed([item('a', 'EXPOSURE', '2001', '2012')], { scale, width: 1000, labelled: true });
    expect(bar?.x).toBe(0);
  });
});

it('a zoom about a place keeps that place', () => {
  const window = zoomed({ from: year(2000), to: year(2010) }, 0.5, 0);
  expect(window.from).toBe(year(2000));
  expect(window.to).toBeLessThan(year(2006));
});
