package org.aftercare.bootstrap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * The pictures of the user guide: each page by daylight, in the dark and on a phone, from its top down as far as people look,
 * as PNG of few colours. They are kept in the folder that the system property {@code aftercare.pictures} names; where
 * it names none, in the build's folder, and by daylight alone.
 */
final class Pictures {
    private static final Optional<Path> WANTED =
            Optional.ofNullable(System.getProperty("aftercare.pictures")).map(Path::of);
    private static final Path FOLDER = WANTED.orElse(Path.of("target", "pictures", "guide"));

    private static final int DESKTOP = 1200;
    private static final int DESKTOP_HEIGHT = 1300;
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 1500;
    private static final int PAPER = 794;
    private static final int PAPER_HEIGHT = 1123;
    private static final int MAIL = 680;
    private static final int MAIL_HEIGHT = 1200;
    private static final int MOST_COLOURS = 64;

    private Pictures() {}

    /** Takes the page as it stands, and leaves it as it was. */
    static void take(Page page, String name) {
        page.evaluate("document.activeElement?.blur()");
        shoot(page, name, ColorScheme.LIGHT, DESKTOP, DESKTOP_HEIGHT);
        if (WANTED.isPresent()) {
            shoot(page, name + "-dark", ColorScheme.DARK, DESKTOP, DESKTOP_HEIGHT);
            shoot(page, name + "-phone", ColorScheme.LIGHT, PHONE, PHONE_HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(DESKTOP, 800);
        }
    }

    /** Takes a mail, as wide as readers of mails show it. */
    static void takeMail(Page page, String name) {
        shoot(page, "mail/" + name, ColorScheme.LIGHT, MAIL, 100, MAIL_HEIGHT);
    }

    /** Takes the page as it is printed. */
    static void print(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
        shoot(page, name + "-print", ColorScheme.LIGHT, PAPER, PAPER_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(DESKTOP, 800);
    }

    private static void shoot(Page page, String name, ColorScheme scheme, int width, int most) {
        shoot(page, name, scheme, width, 800, most);
    }

    /**
     * Takes it.
     *
     * @param least how high the picture is at least
     * @param most how high it is at most
     */
    private static void shoot(Page page, String name, ColorScheme scheme, int width, int least, int most) {
        // colours that change little by little would be caught on their way
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, least);
        // what stays in sight while one scrolls is where it is at the top
        page.evaluate("window.scrollTo(0, 0)");
        var whole = page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setAnimations(ScreenshotAnimations.DISABLED));
        try {
            Files.createDirectories(FOLDER.resolve(name).getParent());
            var picture = ImageIO.read(new ByteArrayInputStream(whole));
            write(
                    fewColours(picture.getSubimage(0, 0, picture.getWidth(), Math.min(most, picture.getHeight()))),
                    FOLDER.resolve(name + ".png"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The colours that are there most often stay as they are; each of the others becomes the one that is nearest to it. */
    private static BufferedImage fewColours(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var counts = new HashMap<Integer, Integer>();
        for (var pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        var palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var places = new HashMap<Integer, Integer>();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        few.getRaster()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        IntStream.of(pixels)
                                .map(pixel -> places.computeIfAbsent(pixel, colour -> nearest(palette, colour)))
                                .toArray());
        return few;
    }

    private static int nearest(int[] palette, int colour) {
        return IntStream.range(0, palette.length)
                .boxed()
                .min(Comparator.comparingInt(place -> distance(palette[place], colour)))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff))
                .map(difference -> difference * difference)
                .sum();
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (var stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
