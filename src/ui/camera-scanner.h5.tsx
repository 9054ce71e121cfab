import { useEffect, useRef, useState } from 'react';
import { loadCodeReader } from '../platform/scan';
import { keepScreenOn } from '../platform/screen';
import { Btn } from './btn';
import type { CameraScannerProps } from './camera-scanner-props';
import { BtnRow } from './layout';
import { useLowLight } from './low-light.h5';
import { Notice } from './notice';

const DARK_WORDS = {
  withTorch: '光线太暗，请打开手电筒，或者到亮一点的地方',
  withoutTorch: '光线太暗，请到亮一点的地方',
} as const;

/** The back camera's picture in an element, until it is let go of. */
async function openCamera(video: HTMLVideoElement): Promise<MediaStream> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
    audio: false,
  });
  video.srcObject = stream;
  await video.play();
  return stream;
}

const letGo = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

/** Looks at the picture again and again, as fast as the device can, until told to stop. */
function watch(video: HTMLVideoElement, onCode: (text: string) => unknown): () => void {
  const watching = { isOver: false };
  const look = async () => {
    const reader = await loadCodeReader();
    while (!watching.isOver) {
      await new Promise(requestAnimationFrame);
      if (watching.isOver || video.readyState < video.HAVE_CURRENT_DATA) continue;
      for (const text of await reader.read(video)) onCode(text);
    }
  };
  void look();
  return () => {
    watching.isOver = true;
  };
}

interface TorchTrack extends MediaStreamTrack {
  readonly getCapabilities: () => MediaTrackCapabilities & { readonly torch?: boolean };
}

const torchOf = (stream: MediaStream | undefined): TorchTrack | undefined => {
  const track = stream?.getVideoTracks()[0] as TorchTrack | undefined;
  return track?.getCapabilities?.().torch === true ? track : undefined;
};

/** The camera with the frame to aim at; reads QR codes without asking any server. */
export function CameraScanner({ aim, torchWords, onCode, onRefused, children }: CameraScannerProps) {
  const picture = useRef<HTMLVideoElement>(null);
  const heard = useRef({ onCode, onRefused });
  heard.current = { onCode, onRefused };
  const [stream, setStream] = useState<MediaStream>();
  const [isLit, setIsLit] = useState(false);

  useEffect(() => {
    const video = picture.current;
    if (video === null) return undefined;
    const undo: (() => void)[] = [];
    const visit = { isOver: false };
    openCamera(video).then(
      (opened) => {
        if (visit.isOver) {
          letGo(opened);
          return;
        }
        setStream(opened);
        undo.push(
          () => letGo(opened),
          watch(video, (text) => heard.current.onCode(text)),
        );
      },
      () => heard.current.onRefused(),
    );
    void keepScreenOn().then((release) => (visit.isOver ? release() : undo.push(release)));
    return () => {
      visit.isOver = true;
      for (const step of undo) step();
    };
  }, []);

  const isDark = useLowLight(picture, stream !== undefined);
  const torch = torchOf(stream);
  const light = () => {
    void torch?.applyConstraints({ advanced: [{ torch: !isLit } as MediaTrackConstraintSet] });
    setIsLit(!isLit);
  };
  return (
    <div className="b stack g3">
      <div className="b camera">
        <video className="camera-view" ref={picture} muted playsInline aria-label="摄像头画面" />
        <div className="b camera-frame">
          <div className="b camera-corners" aria-hidden="true" />
          <p className="b p camera-aim">{aim}</p>
        </div>
      </div>
      {isDark && !isLit && (
        <Notice
          tone="warn"
          speaks="status"
          title={torch === undefined ? DARK_WORDS.withoutTorch : DARK_WORDS.withTorch}
        />
      )}
      <BtnRow>
        {torch !== undefined && (
          <Btn isTall icon="flashlight" isPressed={isLit} onPress={light}>
            {torchWords}
          </Btn>
        )}
        {children}
      </BtnRow>
    </div>
  );
}
