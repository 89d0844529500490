import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../chamber/words/say';
import type { DeskPartsFragment } from '../../generated/graphql';

interface ParagraphsFieldProps {
  readonly consultation: DeskPartsFragment;
  readonly value: readonly string[];
  readonly onChange: (anchors: readonly string[]) => void;
}

/** "7, 14-23" as the numbers that were meant, in order. */
function numbersIn(text: string): string[] {
  return text.split(/[,;\s]+/).flatMap((piece) => {
    const range = /^(\d{1,3})[-–](\d{1,3})$/.exec(piece);
    if (!range) return /^\d{1,3}$/.test(piece) ? [piece] : [];
    const from = Number(range[1]);
    const until = Math.min(Number(range[2]), from + 200);
    return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => String(from + index));
  });
}

/** The paragraphs that something comes from, by their numbers in the document. */
export function ParagraphsField({ consultation, value, onChange }: ParagraphsFieldProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const anchors = new Map(
    consultation.documents.flatMap((document) =>
      document.blocks.flatMap((block) => (block.number ? [[block.number, block.anchor] as const] : [])),
    ),
  );
  const unknown = numbersIn(text).filter((number) => !anchors.has(number));
  return (
    <TextInput
      name="paragraphs"
      label={say('form.paragraphs')}
      placeholder="7, 14-23"
      description={value.length > 0 ? say('form.paragraphs.found', { count: value.length }) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={unknown.length > 0 ? say('form.paragraphs.unknown', { numbers: unknown.join(', ') }) : undefined}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(numbersIn(event.currentTarget.value).flatMap((number) => anchors.get(number) ?? []));
      }}
    />
  );
}
