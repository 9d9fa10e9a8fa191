/** Makes the image that database tests start from, if it is not there yet. */
import { openImage } from '#testing/image.ts';

await (await openImage()).close();
