using System.Runtime.InteropServices;
using System.Text;

namespace Plumb.Eval.Training;

/// <summary>LightGBM's own interface: ML.NET, which brings the library, has no setting for the direction of a feature.</summary>
internal static class LightGbm
{
    private const string Library = "lib_lightgbm";
    private const int SinglePrecision = 0;

    /// <summary>Grows trees and gives them in LightGBM's text form.</summary>
    /// <param name="rows">At least one row; all of one length.</param>
    /// <param name="parameters">Settings by LightGBM's names, parted by spaces.</param>
    /// <param name="trees">Number of trees.</param>
    /// <exception cref="InvalidOperationException">LightGBM does not take the settings or the rows.</exception>
    public static string Grow(IReadOnlyList<TrainingRow> rows, string parameters, int trees)
    {
        var settings = Text(parameters);
        Check(LGBM_DatasetCreateFromMat([.. rows.SelectMany(r => r.Features)], SinglePrecision, rows.Count, rows[0].Features.Length, 1, settings, 0, out var data));
        Check(LGBM_DatasetSetField(data, Text("label"), [.. rows.Select(r => r.Label ? 1f : 0)], rows.Count, SinglePrecision));
        Check(LGBM_DatasetSetField(data, Text("weight"), [.. rows.Select(r => r.Weight)], rows.Count, SinglePrecision));
        Check(LGBM_BoosterCreate(data, settings, out var booster));
        for (var i = 0; i < trees; i++)
        {
            Check(LGBM_BoosterUpdateOneIter(booster, out _));
        }

        var model = ModelOf(booster);
        Check(LGBM_BoosterFree(booster));
        Check(LGBM_DatasetFree(data));
        return model;
    }

    private static string ModelOf(nint booster)
    {
        Check(LGBM_BoosterSaveModelToString(booster, 0, -1, 0, 0, out var length, []));
        var text = new byte[length];
        Check(LGBM_BoosterSaveModelToString(booster, 0, -1, 0, length, out _, text));
        return Encoding.ASCII.GetString(text);
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text + "\0");

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new InvalidOperationException("LightGBM refused the settings or the rows; what it wrote to standard error says why.");
        }
    }

#pragma warning disable SYSLIB1054, CA5392 // Generated calls would need unsafe code; the library lies beside the program.
    [DllImport(Library)]
    private static extern int LGBM_DatasetCreateFromMat(float[] data, int type, int rows, int columns, int rowMajor, byte[] parameters, nint reference, out nint made);

    [DllImport(Library)]
    private static extern int LGBM_DatasetSetField(nint data, byte[] name, float[] values, int count, int type);

    [DllImport(Library)]
    private static extern int LGBM_BoosterCreate(nint data, byte[] parameters, out nint made);

    [DllImport(Library)]
    private static extern int LGBM_BoosterUpdateOneIter(nint booster, out int finished);

    [DllImport(Library)]
    private static extern int LGBM_BoosterSaveModelToString(nint booster, int from, int count, int importance, long room, out long length, [Out] byte[] text);

    [DllImport(Library)]
    private static extern int LGBM_BoosterFree(nint booster);

    [DllImport(Library)]
    private static extern int LGBM_DatasetFree(nint data);
#pragma warning restore SYSLIB1054, CA5392
}
