/** A photo (照片) as stored: where it lies in the platform's storage, and what is seen on it. */
export interface StoredPhoto {
  readonly fileId: string;
  /** 照片说明: for who does not see it, and where it does not load (WCAG 2.2, 1.1.1). */
  readonly alt: string;
}

/** A photo as it is shown: an address that is good for a while; none where the storage does not have the file. */
export interface Photo {
  readonly alt: string;
  readonly address?: string;
}
