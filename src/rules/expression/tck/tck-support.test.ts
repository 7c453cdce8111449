import { describe, expect, it } from 'vitest';
import { nameNulls } from './nulls.test-kit.ts';
import { readXml } from './xml.test-kit.ts';

describe('readXml', () => {
  it('reads elements, attributes, text and CDATA, without prefixes', () => {
    const source =
      '\uFEFF<?xml version="1.0"?>\n<!-- a < b --><d:root xmlns:d="x"><t kind=\'a &amp; b\'>1 &lt; 2</t><t xsi:nil="true"/><![CDATA[<&>]]></d:root>\n';
    expect(readXml(source)).toEqual({
      name: 'root',
      attributes: { d: 'x' },
      text: '<&>',
      children: [
        { name: 't', attributes: { kind: 'a & b' }, text: '1 < 2', children: [] },
        { name: 't', attributes: { nil: 'true' }, text: '', children: [] },
      ],
    });
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<!DOCTYPE a><a/>',
    '<a>&nbsp;</a>',
    '<a b=c/>',
  ])('refuses %j', (source) => {
    expect(() => readXml(source)).toThrow(SyntaxError);
  });
});

describe('nameNulls: each null becomes an unknown fact of the type that its neighbour needs', () => {
  it.each([
    ['true and null', 'true and unknown_boolean'],
    ['not(null)', 'not(unknown_boolean)'],
    ['null = null', 'unknown_number = unknown_number'],
    ['"foo" = null', '"foo" = unknown_text'],
    ['date("2018-12-07") = null', 'date("2018-12-07") = unknown_date'],
    ['A or null', 'A or unknown_boolean'],
    ['A = null', 'A = unknown_boolean'],
    ['5 in (null..10]', '5 in (unknown_number..10]'],
    ['null between 1 and 10', 'unknown_number between 1 and 10'],
    ['10 * null', '10 * unknown_number'],
    ['null - @"P1D"', 'unknown_date - @"P1D"'],
    ['@"2021-01-01" + null', '@"2021-01-01" + null'],
    ['duration("P1D") = null', 'duration("P1D") = null'],
    ['date(null)', 'date(null)'],
    ['"null"', '"null"'],
  ])('%s → %s', (text, named) => {
    expect(nameNulls(text, { A: 'boolean' }).text).toBe(named);
  });
});
