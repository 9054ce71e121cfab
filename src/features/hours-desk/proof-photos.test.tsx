import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { type EditDraft, EMPTY_DRAFT } from './edit-form';
import { ProofPhotos } from './proof-photos';

const photo = (sha256: string, alt: string) => ({ sha256, preview: `/${sha256}.jpg`, alt });
const SHEET = photo('a', '签到表第 3 行');

function Page({ photos, fault }: { readonly photos: EditDraft['photos']; readonly fault?: string }) {
  const [draft, setDraft] = useState<EditDraft>({ ...EMPTY_DRAFT, photos });
  const faultAt = (id: string) => (id === 'photo-2' ? fault : undefined);
  return <ProofPhotos activityId="activity-1" draft={draft} faultAt={faultAt} onChange={setDraft} />;
}

/** The person chooses a file, or goes back without one. */
function choosing(file: File | undefined): void {
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function choose(this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: file === undefined ? [] : [file] });
    this.dispatchEvent(new Event(file === undefined ? 'cancel' : 'change'));
  });
}
afterEach(() => jest.restoreAllMocks());

test('every photo is described by what is written under it, and a missing description is told there', () => {
  render(<Page photos={[SHEET, photo('b', '')]} fault="第 2 张照片的说明至少 4 个字" />);
  expect(screen.getByRole('img', { name: '签到表第 3 行' })).toBeTruthy();
  const second = screen.getByRole('textbox', { name: /^第 2 张照片上有什么/ });
  expect(second.getAttribute('aria-invalid')).toBe('true');
  fireEvent.change(second, { target: { value: '签到表的全页' } });
  expect(screen.getByRole('img', { name: '签到表的全页' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '去掉第 1 张' }));
  expect(screen.getAllByRole('img').map((one) => one.getAttribute('alt'))).toEqual(['签到表的全页']);
});

test('three are enough', () => {
  render(<Page photos={[SHEET, photo('b', '签到表第 4 行'), photo('c', '签到表第 5 行')]} />);
  expect(screen.queryByRole('button', { name: '拍照或选照片' })).toBeNull();
});

test('a file that is no photo is told, and going back without one changes nothing', async () => {
  choosing(new File(['not a photo'], 'sheet.jpg', { type: 'image/jpeg' }));
  render(<Page photos={[SHEET]} />);
  fireEvent.click(screen.getByRole('button', { name: '拍照或选照片' }));
  expect(await screen.findByText('打不开这张照片，请换一张 JPEG 或 PNG 照片')).toBeTruthy();
  choosing(undefined);
  fireEvent.click(await screen.findByRole('button', { name: '拍照或选照片' }));
  expect(await screen.findByRole('button', { name: '拍照或选照片' })).toBeTruthy();
  expect(screen.queryByText('打不开这张照片，请换一张 JPEG 或 PNG 照片')).toBeNull();
  expect(screen.getAllByRole('img')).toHaveLength(1);
});
